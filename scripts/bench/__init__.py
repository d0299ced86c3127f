"""What the speed bench is made of: a synthetic catalogue, its peers in other generators, a stop-watch."""

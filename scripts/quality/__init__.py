"""What measures the built site: browsers and checkers in, figures out."""

"""Every reader of what strangers send, seeds to begin from, inputs known to be hard; for a fuzzer, tests, measures."""

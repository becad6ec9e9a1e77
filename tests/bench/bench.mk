# Benchmarks: ratios against peers in the same run; nothing here is a test. Needs root, for ports as
# in real life in a network namespace of its own.
bench: all ## Time the diagnosis beside curl and swaks (as root, PAIRS=25)
	@tests/deps build demo bench
	@python3 tests/bench/diagnosis.py $(B)/$(PROGRAM) $(PAIRS)

.PHONY: bench

# Benchmarks: ratios against peers in the same run; nothing here is a test. Needs root, for ports as
# in real life in a network namespace of its own. What was measured goes to tests/bench/RESULTS.
BENCH_C = $(patsubst tests/bench/%.c,$(B)/tests/bench/%,$(wildcard tests/bench/*.c))

# OpenSSL first: what is plain calls it directly, and not through the engine's doors.
$(B)/tests/bench/%: tests/bench/%.c $(B)/flags $(ARCHIVES)
	$(call say,BENCH,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) -MMD -MP $(OUR_LD) -o $@ $< \
		-lssl -lcrypto -Wl,--start-group $(ARCHIVES) -Wl,--end-group $(ALL_LIBS)

bench-build: $(BENCH_C)

bench: ## Time what it does beside its peers (as root; PARTS="start checks" TURNS=10 PAIRS=25)
	@tests/deps build demo bench
	@$(MAKE) --no-print-directory all bench-build
	@[ '$(PARTS)' = checks ] || \
		python3 -B tests/bench/screen.py $(B) '$(TURNS)' $(filter-out checks,$(PARTS))
	@[ -n '$(PARTS)' ] || python3 -B tests/bench/diagnosis.py $(B)/$(PROGRAM) $(PAIRS)
	@case '$(PARTS)' in '' | *checks*) \
		python3 -B tests/bench/fleet.py $(B)/$(PROGRAM) $(B)/tests/bench $(PAIRS) ;; esac

.PHONY: bench bench-build
-include $(BENCH_C:%=%.d)

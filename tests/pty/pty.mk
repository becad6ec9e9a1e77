# The real program on a pseudo-terminal: that it starts and ends (smoke), and walks through what it does
# with servers and files (walks.py).
PTY_BIN = $(B)/tests/pty/smoke

$(PTY_BIN): $(B)/tests/pty/smoke.o
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) -o $@ $<

check-pty: $(PTY_BIN) $(B)/$(PROGRAM) ## The real program on a terminal
	@tests/lint/needed $(B)/$(PROGRAM)
	$(Q)LSAN_OPTIONS=suppressions=tests/pty/library.leaks:print_suppressions=0 \
		$(PTY_BIN) $(B)/$(PROGRAM)
	$(Q)LSAN_OPTIONS=suppressions=$(CURDIR)/tests/pty/library.leaks:print_suppressions=0 \
		python3 tests/pty/walks.py $(B)/$(PROGRAM)

-include $(B)/tests/pty/smoke.d
.PHONY: check-pty

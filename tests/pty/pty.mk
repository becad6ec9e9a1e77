# The real program on a pseudo-terminal.
PTY_BIN = $(B)/tests/pty/smoke

$(PTY_BIN): $(B)/tests/pty/smoke.o
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) -o $@ $<

check-pty: $(PTY_BIN) $(B)/$(PROGRAM) ## The real program on a terminal
	@tests/lint/needed $(B)/$(PROGRAM)
	$(Q)LSAN_OPTIONS=suppressions=tests/pty/library.leaks:print_suppressions=0 \
		$(PTY_BIN) $(B)/$(PROGRAM)

-include $(B)/tests/pty/smoke.d
.PHONY: check-pty

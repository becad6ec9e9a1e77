# Commands, output and exit statuses; no mail server is needed.
CLI_TRANSCRIPTS = $(sort $(wildcard tests/cli/*.t))

check-cli: $(B)/$(PROGRAM) ## Commands, their output and exit statuses
	$(Q)tests/cli/play.sh $(B)/$(PROGRAM) $(CLI_TRANSCRIPTS)

# Accepts what the commands do now; read the difference before you keep it.
bless-cli: $(B)/$(PROGRAM) ## Accept what the commands say now; read the difference
	$(Q)tests/cli/play.sh $(B)/$(PROGRAM) --bless $(CLI_TRANSCRIPTS)

# The manual page is made from the same tables as the program.
MANUAL = $(B)/share/man/man1/mailsetup.1
$(MANUAL): $(B)/$(PROGRAM)
	$(call say,MAN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/$(PROGRAM) --lang en help --man >$@
man: $(MANUAL) ## The manual page

.PHONY: check-cli bless-cli man

# The proof of the diagnosis: the real program against servers that fail, one row a failure.
FAILURES_BEND = $(abspath $(B))/tests/failures/bend.so
FAILURES_CERTIFICATES = $(B)/tests/failures/certificates

$(FAILURES_BEND): tests/failures/bend.c $(B)/flags
	$(call say,TEST,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(filter-out -fsanitize=% -fPIE,$(OUR_C)) $(CFLAGS) -fPIC -shared -o $@ $<

check-failures: $(B)/$(PROGRAM) $(FAILURES_BEND) ## Every fix cures its failure, on the lab
	@sh tests/wire/certs.sh $(FAILURES_CERTIFICATES)
	@tests/failures/play $(B)/$(PROGRAM) $(FAILURES_BEND) $(FAILURES_CERTIFICATES) $(B)/failures $(FAILURES_OPTIONS)

.PHONY: check-failures

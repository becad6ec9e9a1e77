# A move of 200 mailboxes between two pairs of real servers, killed and resumed at every step.
check-migration: $(B)/$(PROGRAM) ## A move of 200 mailboxes, killed at every step, on two labs
	@python3 tests/migration/play.py $(B)/$(PROGRAM) $(B)/migration build/postfix

.PHONY: check-migration

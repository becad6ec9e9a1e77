# The store from outside: every system call of a save stopped and failed, and a third party's
# opinion of the schema. Needs strace and python3-jsonschema.

STORE_SAVER = $(B)/tests/store/saver

$(STORE_SAVER): tests/store/saver.c $(B)/flags $(BELOW_store:%=$(B)/%.a)
	$(call say,TEST,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) -MMD -MP $(OUR_LD) -o $@ $< \
		-Wl,--start-group $(BELOW_store:%=$(B)/%.a) -Wl,--end-group $(LIBS_store) $(LIBS_base)

check-store: $(STORE_SAVER) $(B)/$(PROGRAM) ## Settings on disk: killed and failing saves, every bad file
	$(Q)python3 tests/store/validate.py share/schema $(STORE_SAVER) tests/store/data
	$(Q)python3 tests/store/kill_save.py $(STORE_SAVER)
	$(Q)python3 tests/store/kill_import.py $(B)/$(PROGRAM)
	$(Q)python3 tests/store/kill_facts.py $(STORE_SAVER)

# After a change of fields[].
schema: $(STORE_SAVER) ## Write share/schema anew, from the tables
	$(Q)$(STORE_SAVER) schema >share/schema/settings.schema.json
	$(Q)$(STORE_SAVER) accounts-schema >share/schema/accounts.schema.json

.PHONY: check-store schema
-include $(STORE_SAVER).d

# The rules of the diagnosis against the schema and themselves (needs python3-jsonschema), then
# against samples: each speaks where it should, and nowhere else.
RULES_PLAY = $(B)/tests/rules/play
RULES_ROOMS = $(BELOW_store:%=$(B)/%.a)

$(RULES_PLAY): tests/rules/play.c $(B)/flags $(RULES_ROOMS)
	$(call say,TEST,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) -MMD -MP $(OUR_LD) -o $@ $< \
		-Wl,--start-group $(RULES_ROOMS) -Wl,--end-group $(LIBS_store) $(LIBS_base)

check-rules: $(RULES_PLAY) ## A sample for every rule
	$(Q)python3 -B tests/rules/check.py share/schema/rules.schema.json share/rules \
		include/model/finding.h tests/rules/data
	@$(RULES_PLAY) $(sort $(wildcard tests/rules/*.samples))

.PHONY: check-rules
-include $(RULES_PLAY).d

# The settings of the five manuals: each on the command line, in the file and on the screen.
FORMS_BIN = $(B)/tests/manuals/forms

$(FORMS_BIN): $(B)/tests/manuals/forms.o $(BELOW_app:%=$(B)/%.a) $(BELOW_store:%=$(B)/%.a)
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) -o $@ $(B)/tests/manuals/forms.o \
		-Wl,--start-group $(BELOW_app:%=$(B)/%.a) $(BELOW_store:%=$(B)/%.a) -Wl,--end-group \
		$(LIBS_app) $(LIBS_store) $(LIBS_base)

check-manuals: $(B)/$(PROGRAM) $(FORMS_BIN) $(CATALOGUES) ## Every setting of five manuals has its place
	$(Q)CATALOGUES=$(B)/share/locale tests/manuals/check $(B)/$(PROGRAM) $(FORMS_BIN) \
		tests/manuals/settings.table

-include $(B)/tests/manuals/forms.d
.PHONY: check-manuals

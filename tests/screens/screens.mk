# Golden screens: transcripts without a terminal. `make bless` accepts a change: read it then.
SCREENS = $(sort $(wildcard tests/screens/*.t))
SCREENS_SRC = $(wildcard tests/screens/*.c)
SCREENS_OBJ = $(SCREENS_SRC:%.c=$(B)/%.o)
SCREENS_BIN = $(B)/tests/screens/play
SCREENS_RUN = CATALOGUES=$(B)/share/locale $(SCREENS_BIN)

$(SCREENS_BIN): $(SCREENS_OBJ) $(BELOW_tui:%=$(B)/%.a)
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) -o $@ $(SCREENS_OBJ) \
		-Wl,--start-group $(BELOW_tui:%=$(B)/%.a) -Wl,--end-group $(LIBS_tui)

check-screens: $(SCREENS_BIN) $(CATALOGUES)
	$(Q)$(SCREENS_RUN) $(SCREENS)
	$(Q)$(SCREENS_RUN) --sweep $(SCREENS)

bless: $(SCREENS_BIN) $(CATALOGUES)
	$(Q)$(SCREENS_RUN) --bless $(SCREENS)

-include $(SCREENS_OBJ:.o=.d)
.PHONY: check-screens bless

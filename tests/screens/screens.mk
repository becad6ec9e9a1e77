# Golden screens: transcripts without a terminal. `make bless` accepts a change: read it then.
SCREENS = $(sort $(wildcard tests/screens/*.t))
SCREENS_SRC = $(wildcard tests/screens/*.c)
SCREENS_OBJ = $(SCREENS_SRC:%.c=$(B)/%.o)
SCREENS_BIN = $(B)/tests/screens/play
SCREENS_RUN = CATALOGUES=$(B)/share/locale $(SCREENS_BIN)

# The store is there for the providers that ship.
SCREENS_ROOMS = $(BELOW_tui:%=$(B)/%.a) $(B)/store.a

$(SCREENS_BIN): $(SCREENS_OBJ) $(SCREENS_ROOMS)
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) -o $@ $(SCREENS_OBJ) \
		-Wl,--start-group $(SCREENS_ROOMS) -Wl,--end-group $(LIBS_tui) $(LIBS_store) $(LIBS_base)

check-screens: $(SCREENS_BIN) $(CATALOGUES) ## Golden screens, without a terminal
	$(Q)$(SCREENS_RUN) $(SCREENS)
	$(Q)$(SCREENS_RUN) --sweep $(SCREENS)

bless: $(SCREENS_BIN) $(CATALOGUES) ## Accept the screens as they are now; read the difference
	$(Q)$(SCREENS_RUN) --bless $(SCREENS)

-include $(SCREENS_OBJ:.o=.d)
.PHONY: check-screens bless

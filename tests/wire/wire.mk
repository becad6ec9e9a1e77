# The wire tests: the engine against a scripted mail server (tests/wire/play.py).
WIRE_DRIVE = $(B)/tests/wire/drive
WIRE_SCRIPTS = $(sort $(wildcard tests/wire/*.wire))

WIRE_ROOMS = $(BELOW_engine:%=$(B)/%.a) $(B)/store.a # the rules that ship

$(WIRE_DRIVE): tests/wire/drive.c $(B)/flags $(WIRE_ROOMS)
	$(call say,TEST,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) $(OUR_LD) \
		-Wl,--wrap=connect,--wrap=getaddrinfo -o $@ $< \
		-Wl,--start-group $(WIRE_ROOMS) -Wl,--end-group $(LIBS_engine) $(LIBS_store) $(LIBS_base)

check-wire: $(WIRE_DRIVE) ## Dialogues with a scripted mail server
	@sh tests/wire/certs.sh $(B)/tests/wire/certificates
	@WIRE_BUILD=$(if $(filter 1,$(SAN)),san,plain) python3 tests/wire/play.py $(WIRE_DRIVE) $(B)/tests/wire/certificates $(WIRE_SCRIPTS)

.PHONY: check-wire

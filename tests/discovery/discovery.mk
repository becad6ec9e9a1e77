# Discovery against a name server, a web server and mail servers of its own, on loopback: the engine
# (drive) case by case, and the command itself.
DISCOVERY_DRIVE = $(B)/tests/discovery/drive

$(DISCOVERY_DRIVE): tests/discovery/drive.c $(B)/flags $(B)/engine.a $(B)/store.a $(B)/model.a $(B)/base.a
	$(call say,TEST,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) $(OUR_LD) -Wl,--wrap=connect -o $@ $< \
		-Wl,--start-group $(B)/engine.a $(B)/store.a $(B)/model.a $(B)/base.a -Wl,--end-group \
		$(LIBS_engine) $(LIBS_store) $(LIBS_base)

check-discovery: $(DISCOVERY_DRIVE) $(B)/$(PROGRAM) ## Settings are found: DNS and https of its own
	@sh tests/discovery/certs.sh $(B)/tests/discovery/certificates
	@python3 tests/discovery/play.py $(DISCOVERY_DRIVE) $(B)/$(PROGRAM) $(B)/tests/discovery/certificates $(CASES)

# Takes what comes as what is expected; the difference is then read.
bless-discovery: $(DISCOVERY_DRIVE) $(B)/$(PROGRAM)
	@sh tests/discovery/certs.sh $(B)/tests/discovery/certificates
	@BLESS=1 python3 tests/discovery/play.py $(DISCOVERY_DRIVE) $(B)/$(PROGRAM) $(B)/tests/discovery/certificates $(CASES)

.PHONY: check-discovery bless-discovery

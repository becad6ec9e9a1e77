# mailsetup - one Makefile, not recursive. `make help` lists the targets.
# B: where objects go. SAN=1: with the address and undefined-behaviour sanitisers. WERROR=1: a
# warning is an error. V=1: show the commands. The version is here and nowhere else.

PROGRAM = mailsetup
VERSION = 0.1.0
PREFIX ?= /usr/local
DESTDIR ?=

SAN ?= 0
WERROR ?= 0
ifeq ($(SAN),1)
B ?= build-san
SAN_C = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
else
B ?= build
endif

CC ?= cc
CFLAGS ?= -O2 -g
OUR_CPP = -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -DPREFIX='"$(PREFIX)"' -Iinclude -Isrc
OUR_C = -std=c17 -Wall -Wextra -Wshadow -Wformat=2 -Wno-format-nonliteral -Wstrict-prototypes \
        -Wmissing-prototypes -Wpointer-arith -Wvla -Wundef -Wwrite-strings -Wimplicit-fallthrough \
        -fstack-protector-strong -fPIE $(SAN_C)
ifeq ($(WERROR),1)
OUR_C += -Werror
endif
ifneq ($(SAN),1)
OUR_CPP += -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
endif
OUR_LD = -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SAN_C)

# Lower rooms first: the order in which one may see the other.
ROOMS = base model store engine app tui cli
LIBS_base = -ldl
LIBS_store = -ljson-c
# OpenSSL, GNU SASL, libcurl, c-ares, expat and libidn2 are loaded when they are first needed
# (include/base/library.h).
LIBS_engine = -pthread
LIBS_tui = -lncursesw -ltinfo
ALL_LIBS = $(foreach r,$(ROOMS),$(LIBS_$(r)))

SRC_ROOM = $(wildcard src/$(1)/*.c)
OBJ_ROOM = $(patsubst %.c,$(B)/%.o,$(call SRC_ROOM,$(1)))
ARCHIVES = $(ROOMS:%=$(B)/%.a)
MAIN_OBJ = $(patsubst %.c,$(B)/%.o,$(wildcard src/*.c))

V ?= 0
Q = $(if $(filter 1,$(V)),,@)
say = @printf '  %-5s %s\n' '$(1)' '$(2)'

all: $(B)/$(PROGRAM) catalogues ## Build the program: build/mailsetup, which runs from there

run: all ## Build and start it; ARGS="check --all" for a command
	@$(B)/$(PROGRAM) $(ARGS)

demo: ## Install what is missing, start mail servers on loopback, open the program with them
	@tests/deps build demo
	@$(MAKE) --no-print-directory all
	@tests/lab/demo $(B)

demo-setup: ## The same without opening the program; `make lab-down` ends the servers
	@tests/deps build demo
	@$(MAKE) --no-print-directory all
	@tests/lab/demo $(B) --setup

deps: ## Install the packages to build with (apt; says what and why first)
	@tests/deps build

deps-check: ## Install the packages that `make check` needs as well
	@tests/deps build demo check
	@tests/deps postfix build/postfix

check: ## Install what the tests need, and run all of them
	+@$(MAKE) --no-print-directory deps-check
	+@MAKE='$(MAKE)' tests/suite

$(B)/$(PROGRAM): $(MAIN_OBJ) $(ARCHIVES)
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) $(LDFLAGS) -o $@ $(MAIN_OBJ) -Wl,--start-group $(ARCHIVES) -Wl,--end-group $(ALL_LIBS)

# A changed flag rebuilds, and nothing else does.
FLAGS_NOW = $(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS)
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' "$$FLAGS_TEXT" | cmp -s - $@ || printf '%s\n' "$$FLAGS_TEXT" >$@
export FLAGS_TEXT = $(FLAGS_NOW)

# Said once, in a sentence, instead of a page of errors about headers.
$(B)/libraries:
	@mkdir -p $(@D)
	@if ! command -v $(firstword $(CC)) >/dev/null || ! command -v msgfmt >/dev/null || \
	    ! printf '#include <%s>\n' curl/curl.h openssl/ssl.h json-c/json.h gsasl.h idn2.h ares.h expat.h curses.h | \
	    $(CC) $(CPPFLAGS) -fsyntax-only -x c - 2>$@.missing; then \
		echo 'Something to build with is missing (see $@.missing): run `make deps`, which installs it.' >&2; \
		exit 1; \
	fi
	@rm -f $@.missing; touch $@

$(B)/%.o: %.c $(B)/flags | $(B)/libraries
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) -MMD -MP -c -o $@ $<

# What is known of providers and of failures is part of the objects.
$(B)/src/store/providers.o: $(wildcard share/providers/*.json)
$(B)/src/store/rules.o: $(wildcard share/rules/*.json)

define ROOM_RULE
$(B)/$(1).a: $$(call OBJ_ROOM,$(1))
	$$(call say,AR,$$@)
	$$(Q)rm -f $$@ && $$(AR) rcs $$@ $$^
endef
$(foreach r,$(ROOMS),$(eval $(call ROOM_RULE,$(r))))

# Unit tests: tests/unit/ROOM/test_*.c sees ROOM and the rooms below it.
BELOW_base = base
BELOW_model = model base
BELOW_store = store model base
BELOW_engine = engine model base
# Rules are data that store reads; the tests of the engine ask those that ship.
UNIT_MORE_engine = store
BELOW_app = app model base
BELOW_tui = tui app model base
BELOW_cli = cli app model base
UNIT_LIBS_store = $(LIBS_store)
# They are servers, too, and call more of OpenSSL than the engine does; and what is random in a login
# is theirs also for the libraries (fixed_nonce.h).
UNIT_LIBS_engine = $(LIBS_engine) $(LIBS_store) -lssl -lcrypto -rdynamic
UNIT_LIBS_tui = $(LIBS_tui)
UNIT_SRC = $(wildcard tests/unit/*/test_*.c)
UNIT_BIN = $(patsubst tests/unit/%.c,$(B)/tests/unit/%,$(UNIT_SRC))
define UNIT_RULE
$(B)/tests/unit/$(1)/%: tests/unit/$(1)/%.c $(B)/flags $$(BELOW_$(1):%=$(B)/%.a) $$(UNIT_MORE_$(1):%=$(B)/%.a)
	$$(call say,TEST,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$$(CC) $$(OUR_CPP) $$(CPPFLAGS) -Itests $$(OUR_C) $$(CFLAGS) -MMD -MP $$(OUR_LD) -o $$@ $$< \
		-Wl,--start-group $$(BELOW_$(1):%=$(B)/%.a) $$(UNIT_MORE_$(1):%=$(B)/%.a) -Wl,--end-group \
		$$(UNIT_LIBS_$(1)) $$(LIBS_base) -lcmocka -pthread
unit-$(1): $$(filter $(B)/tests/unit/$(1)/%,$(UNIT_BIN))
	@set -e; for t in $$^; do printf '%s\n' "$$$$t"; $$$$t; done
endef
$(foreach r,$(ROOMS),$(eval $(call UNIT_RULE,$(r))))
unit-build: $(UNIT_BIN)
unit: $(ROOMS:%=unit-%) ## Unit tests of every room

# Languages. The template is made from the sources; a translator merges it with msgmerge.
LANGUAGES = $(patsubst share/po/%.po,%,$(wildcard share/po/*.po))
CATALOGUES = $(LANGUAGES:%=$(B)/share/locale/%/LC_MESSAGES/$(PROGRAM).mo)
SOURCES = $(sort $(wildcard src/*.[ch] src/*/*.[ch] include/*/*.[ch] include/*/*.def))
XGETTEXT = xgettext -L C --from-code=UTF-8 -k_ -kN_ -ki18n --sort-by-file --add-location=file --no-wrap \
	--package-name=$(PROGRAM) --package-version=$(VERSION)

catalogues: $(CATALOGUES)
$(B)/share/locale/%/LC_MESSAGES/$(PROGRAM).mo: share/po/%.po | $(B)/libraries
	$(call say,MO,$@)
	$(Q)mkdir -p $(@D)
	$(Q)msgfmt --check -o $@ $<

pot: ## Make share/po/mailsetup.pot from the sources
	@mkdir -p share/po
	@$(XGETTEXT) -o - $(SOURCES) | sed '/^"POT-Creation-Date/d' >share/po/$(PROGRAM).pot

lint: ## Walls between rooms, sizes, banned calls, headers alone, translations complete
	@awk -f tests/lint/layers.awk $(SOURCES)
	@awk -f tests/lint/size.awk $(SOURCES)
	@awk -f tests/lint/words.awk $(SOURCES)
	@set -e; for h in $$(find include src -name '*.h'); do \
		printf '#include "%s"\n' "$$(echo $$h | sed 's,^[^/]*/,,')" | \
		$(CC) $(OUR_CPP) $(OUR_C) -Werror -fsyntax-only -x c - || { echo "$$h does not compile alone"; exit 1; }; done
	@XGETTEXT="$(XGETTEXT)" tests/lint/languages $(SOURCES)

# Every parser of foreign bytes: tests/fuzz/NAME.c. `check-fuzz` plays the inputs that were kept,
# under the sanitisers; `fuzz` looks for new ones (clang), SECONDS for each.
FUZZ = $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c))
FUZZ_BIN = $(FUZZ:%=$(B)/tests/fuzz/%)
SECONDS ?= 60
$(B)/tests/fuzz/%: tests/fuzz/%.c $(B)/flags $(ARCHIVES)
	$(call say,FUZZ,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(FUZZ_CPP) $(OUR_C) $(CFLAGS) -MMD -MP $(OUR_LD) -o $@ $< \
		-Wl,--start-group $(ARCHIVES) -Wl,--end-group $(ALL_LIBS)

check-fuzz: FUZZ_CPP = -DFUZZ_MAIN
check-fuzz: $(FUZZ_BIN) ## Every input that was kept for the parsers of foreign bytes
	@tests/lint/fuzz-replay tests/fuzz/corpus $(FUZZ_BIN)

fuzz: ## Look for inputs that break a parser (clang); SECONDS=60 for each
	@$(MAKE) --no-print-directory CC=clang B=build-fuzz SAN=1 SAN_C='-fsanitize=address,undefined,fuzzer-no-link' \
		FUZZ_LD=-fsanitize=fuzzer fuzz-run
fuzz-run: OUR_LD += $(FUZZ_LD)
fuzz-run: $(FUZZ_BIN)
	@set -e; for f in $(FUZZ); do mkdir -p $(B)/found/$$f; \
		$(B)/tests/fuzz/$$f -max_total_time=$(SECONDS) -artifact_prefix=$(B)/found/$$f- \
			$(B)/found/$$f $$(ls -d tests/fuzz/corpus/$$f); done

# The lab of real mail servers, by hand: `make lab-up`, then build/lab/servers.json tells where.
lab-up: ## Start the lab of real mail servers in build/lab, on loopback
	@tests/lab/up build/lab $(LAB_OPTIONS)
	@sed -n 's/^LAB_BASE=/The lab runs; POP3 is at this port plus 110: /p' build/lab/lab.env

lab-down: ## End it
	@tests/lab/down build/lab

check-lab: $(B)/$(PROGRAM) ## Real Dovecot and Postfix, in every way that they can be reached
	@tests/lab/matrix $(B)/$(PROGRAM) tests/lab/matrix.table $(B)/lab
	@tests/lab/round-trip $(B)/$(PROGRAM) $(B)/lab-trip

# Parts of the suite that live beside their tests: each defines check-NAME.
-include $(wildcard tests/*/*.mk)

# What is installed: the program, its manual page, languages, schema and the texts.
BINDIR = $(DESTDIR)$(PREFIX)/bin
SHAREDIR = $(DESTDIR)$(PREFIX)/share
SCHEMA = $(wildcard share/schema/*.schema.json)
install: all $(MANUAL) ## Install below PREFIX (/usr/local); DESTDIR for packagers
	install -d $(BINDIR) $(SHAREDIR)/man/man1 $(SHAREDIR)/$(PROGRAM)/schema $(SHAREDIR)/doc/$(PROGRAM)
	install -m 755 $(B)/$(PROGRAM) $(BINDIR)/$(PROGRAM)
	install -m 644 $(MANUAL) $(SHAREDIR)/man/man1/$(PROGRAM).1
	install -m 644 $(SCHEMA) $(SHAREDIR)/$(PROGRAM)/schema/
	install -m 644 $(wildcard README README.md) LICENSE $(SHAREDIR)/doc/$(PROGRAM)/
	install -m 644 share/providers/README $(SHAREDIR)/doc/$(PROGRAM)/providers
	install -m 644 share/rules/README $(SHAREDIR)/doc/$(PROGRAM)/rules
	set -e; for l in $(LANGUAGES); do install -d $(SHAREDIR)/locale/$$l/LC_MESSAGES; \
		install -m 644 $(B)/share/locale/$$l/LC_MESSAGES/$(PROGRAM).mo $(SHAREDIR)/locale/$$l/LC_MESSAGES/; done

uninstall: ## Take away what `make install` put there, with the same PREFIX and DESTDIR
	rm -f $(BINDIR)/$(PROGRAM) $(SHAREDIR)/man/man1/$(PROGRAM).1
	rm -f $(LANGUAGES:%=$(SHAREDIR)/locale/%/LC_MESSAGES/$(PROGRAM).mo)
	rm -rf $(SHAREDIR)/$(PROGRAM) $(SHAREDIR)/doc/$(PROGRAM)

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile tests/*/*.mk

clean: ## Remove everything that was built; a lab that runs is ended first
	@for lab in build/lab build-san/lab build-check/lab; do tests/lab/down $$lab; done
	rm -rf build build-san build-check build-fuzz

FORCE:
.PHONY: all unit-build run demo demo-setup deps deps-check check catalogues pot lint unit check-fuzz fuzz \
	fuzz-run lab-up lab-down check-lab install uninstall help clean FORCE $(ROOMS:%=unit-%)
.DELETE_ON_ERROR:
-include $(patsubst %.o,%.d,$(MAIN_OBJ) $(foreach r,$(ROOMS),$(call OBJ_ROOM,$(r))))
-include $(UNIT_BIN:%=%.d)
-include $(FUZZ_BIN:%=%.d)

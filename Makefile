# mailsetup - one Makefile, not recursive. `make help` lists the targets.
# B: where objects go. SAN=1: with the address and undefined-behaviour sanitisers.

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
LIBS_base =
LIBS_store = -ljson-c
LIBS_engine = -lssl -lcrypto -lgsasl -lidn2 -ldl -pthread
LIBS_tui = -lncursesw -ltinfo
ALL_LIBS = $(foreach r,$(ROOMS),$(LIBS_$(r)))

SRC_ROOM = $(wildcard src/$(1)/*.c)
OBJ_ROOM = $(patsubst %.c,$(B)/%.o,$(call SRC_ROOM,$(1)))
ARCHIVES = $(ROOMS:%=$(B)/%.a)
MAIN_OBJ = $(patsubst %.c,$(B)/%.o,$(wildcard src/*.c))

Q = @
say = @printf '  %-5s %s\n' '$(1)' '$(2)'

all: $(B)/$(PROGRAM)

$(B)/$(PROGRAM): $(MAIN_OBJ) $(ARCHIVES)
	$(call say,LD,$@)
	$(Q)$(CC) $(OUR_LD) $(CFLAGS) $(LDFLAGS) -o $@ $(MAIN_OBJ) -Wl,--start-group $(ARCHIVES) -Wl,--end-group $(ALL_LIBS)

# A changed flag rebuilds, and nothing else does.
FLAGS_NOW = $(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS)
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' "$$FLAGS_TEXT" | cmp -s - $@ || printf '%s\n' "$$FLAGS_TEXT" >$@
export FLAGS_TEXT = $(FLAGS_NOW)

$(B)/%.o: %.c $(B)/flags
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_C) $(CFLAGS) -MMD -MP -c -o $@ $<

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
BELOW_app = app model base
BELOW_tui = tui app model base
BELOW_cli = cli app model base
UNIT_LIBS_store = $(LIBS_store)
UNIT_LIBS_engine = $(LIBS_engine)
UNIT_LIBS_tui = $(LIBS_tui)
UNIT_SRC = $(wildcard tests/unit/*/test_*.c)
UNIT_BIN = $(patsubst tests/unit/%.c,$(B)/tests/unit/%,$(UNIT_SRC))
define UNIT_RULE
$(B)/tests/unit/$(1)/%: tests/unit/$(1)/%.c $(B)/flags $$(BELOW_$(1):%=$(B)/%.a)
	$$(call say,TEST,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$$(CC) $$(OUR_CPP) $$(CPPFLAGS) -Itests $$(OUR_C) $$(CFLAGS) -MMD -MP $$(OUR_LD) -o $$@ $$< \
		-Wl,--start-group $$(BELOW_$(1):%=$(B)/%.a) -Wl,--end-group $$(UNIT_LIBS_$(1)) -lcmocka -pthread
unit-$(1): $$(filter $(B)/tests/unit/$(1)/%,$(UNIT_BIN))
	@set -e; for t in $$^; do printf '%s\n' "$$$$t"; $$$$t; done
endef
$(foreach r,$(ROOMS),$(eval $(call UNIT_RULE,$(r))))
unit: $(ROOMS:%=unit-%)

lint:
	@awk -f tests/lint/layers.awk $$(find src include -name '*.[ch]')
	@awk -f tests/lint/size.awk $$(find src include -name '*.[ch]')
	@set -e; for h in $$(find include src -name '*.h'); do \
		printf '#include "%s"\n' "$$(echo $$h | sed 's,^[^/]*/,,')" | \
		$(CC) $(OUR_CPP) $(OUR_C) -Werror -fsyntax-only -x c - || { echo "$$h does not compile alone"; exit 1; }; done

clean:
	rm -rf build build-san

FORCE:
.PHONY: all unit lint clean FORCE $(ROOMS:%=unit-%)
.DELETE_ON_ERROR:
-include $(patsubst %.o,%.d,$(MAIN_OBJ) $(foreach r,$(ROOMS),$(call OBJ_ROOM,$(r))))
-include $(UNIT_BIN:%=%.d)

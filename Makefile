# Safe Harbor: everything starts here; all output goes under build/.
#
#   make run     installs what is missing, builds, and puts a kiosk on the desk
#   make check   installs what is missing, builds twice (plain and sanitized), runs every test
#
# app/rooms.mk says which rooms there are, and which program links which. What a tool or a test
# links follows from its own includes (tools/house/links.sh). The rules that only tests need are in
# tests/tests.mk, those of the appliance in image/image.mk.

.DELETE_ON_ERROR:
.SECONDARY:
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh

CC ?= cc
ifeq ($(origin CC),default)
CC := gcc
endif
WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
# Core is strict ISO C17; the rim may use POSIX, and programs and tools use both.
CORE_FLAGS := -std=c17 -pedantic-errors $(WARN) -Iapp
RIM_FLAGS := -std=gnu17 $(WARN) -Iapp -I.
# Each object says which headers it read: a change compiles what includes it and nothing else.
DEPS := -MMD -MP
PACKAGES := sdl2 SDL2_ttf x11 libdrm libgpiod sqlite3 libqrencode libpng libmd
# Looked up only when something is compiled: on a new machine they are installed first.
LIB_FLAGS = $(shell pkg-config --cflags $(PACKAGES))
LIBS_plain = -Wl,--as-needed $(shell pkg-config --libs $(PACKAGES)) -lm
LIBS_san = $(LIBS_plain)

CC_plain = $(CC)
CC_san = $(CC)
FLAGS_plain := -O2 -g -fstack-protector-strong
FLAGS_san := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LIB_FLAGS_plain = $(LIB_FLAGS)
LIB_FLAGS_san = $(LIB_FLAGS)
AR_plain := ar
AR_san := ar

include app/rooms.mk
$(shell sh tools/house/links.sh $(ROOMS))
include build/links.mk
TOP_DOWN := $(shell printf '%s\n' $(ROOMS) | sed '1!G;h;$$!d')

PROGRAMS := $(basename $(notdir $(wildcard app/*.c)))
TOOLS := $(foreach tool,desk/desk desk/wall desk/lines site/check-site site/score story/tell \
	pictures/shot pictures/grab numbers/simulate vm/vm,tools/$(tool))
C_FILES := $(wildcard app/*.c app/*/*/*.c tools/*/*.c tests/*/*.c tests/*/*/*.c)
HEADERS := $(wildcard app/*/*/*.h app/*/*/*.def tools/*/*.h tests/*/*.h)
BIN := $(PROGRAMS) checkin-desk kiosk-glass $(notdir $(TOOLS))

.PHONY: all run check format lint rooms shots bench packages check-packages sanitized clean
all: $(BIN:%=build/bin/%)
sanitized: $(BIN:%=build/san/bin/%)

# --- packages -------------------------------------------------------------------------------
packages:
	@sh tools/house/packages.sh run
check-packages:
	@sh tools/house/packages.sh run check

# --- the two commands -----------------------------------------------------------------------
SIDE_BY_SIDE = $(MAKE) --no-print-directory -j$(shell nproc)
run: packages
	@$(SIDE_BY_SIDE) all
	@sh tools/desk/run.sh
check: check-packages
	@$(SIDE_BY_SIDE) all sanitized
	@sh tests/run.sh

# --- compiling: every variant in the same way -------------------------------------------------
# $(1) variant, $(2) room
define ROOM
build/$(1)/$(2).a: $(patsubst %.c,build/$(1)/%.o,$(filter-out $(STAND_INS) $(NOT_IN_$(1)),$(wildcard app/$(2)/*.c)))
	@mkdir -p $$(@D); rm -f $$@; $(AR_$(1)) rcsD $$@ $$^
endef
define VARIANT
build/$(1)/app/core/%.o: app/core/%.c Makefile $(READY_$(1))
	@mkdir -p $$(@D); echo 'cc $$@'
	@$$(CC_$(1)) $$(CORE_FLAGS) $$(FLAGS_$(1)) $$(DEPS) -c -o $$@ $$<
build/$(1)/%.o: %.c Makefile $(READY_$(1))
	@mkdir -p $$(@D); echo 'cc $$@'
	@$$(CC_$(1)) $$(RIM_FLAGS) $$(FLAGS_$(1)) $$(LIB_FLAGS_$(1)) $$(DEPS) -c -o $$@ $$<
# What the kiosk shows when no file can be read is part of the program.
build/$(1)/app/io/files/builtin.o: $$(wildcard assets/fonts/*.ttf assets/card/*)
$(foreach room,$(ROOMS),$(eval $(call ROOM,$(1),$(room))))
endef

# --- linking --------------------------------------------------------------------------------
# $(1) variant, $(2) rooms; $(1) variant, $(2) a path without .c; $(1) variant, $(2) program, $(3)
# stand-ins: what each is made of.
archives = $(foreach room,$(TOP_DOWN),$(if $(filter $(room),$(2)),build/$(1)/$(room).a))
made_of = build/$(1)/$(2).o $(PARTS_$(2):%=build/$(1)/%.o) $(call archives,$(1),$(ROOMS_$(2)))
program = $(patsubst %,build/$(1)/app/%.o,$(2) $(3)) $(call archives,$(1),$(LINK_$(2)))
# $(1) target, $(2) variant, $(3) what it is made of, $(4) libraries, if not all. When it is first
# linked, link.sh writes down what it holds of the rooms' archives.
define LINKED
$(1): $(filter %.o,$(3)) | $(filter %.a,$(3))
	@mkdir -p $$(@D); echo "link $$@"; sh tools/house/link.sh $$(CC_$(2)) $$(FLAGS_$(2)) -o $$@ $(3) $(or $(4),$$(LIBS_$(2)))
endef
# Freed memory is zeroed; the sanitizers bring a free of their own. The card, which the appliance
# links whole, is there when no visit can be.
FREE_plain := io/box/free
# $(1) variant, $(2) where its programs go. checkin-desk has the desk's wall in the place of lines;
# kiosk-glass is on the display itself, not in a window.
define BINARIES
$(foreach it,$(PROGRAMS),$(eval $(call LINKED,$(2)/$(it),$(1),$(call program,$(1),$(it),$(if $(filter-out card,$(it)),$(FREE_$(1)))))))
$(eval $(call LINKED,$(2)/checkin-desk,$(1),$(call program,$(1),checkin,io/lines/gpio_panel $(FREE_$(1)))))
$(eval $(call LINKED,$(2)/kiosk-glass,$(1),$(call program,$(1),kiosk,io/glass/glass_drm $(FREE_$(1)))))
$(foreach it,$(TOOLS),$(eval $(call LINKED,$(2)/$(notdir $(it)),$(1),$(call made_of,$(1),$(it)))))
endef
$(foreach variant,plain san,$(eval $(call VARIANT,$(variant))))
$(eval $(call BINARIES,plain,build/bin))
$(eval $(call BINARIES,san,build/san/bin))

include tests/tests.mk image/image.mk
-include $(shell find build/plain build/san build/counted build/arm64 build/parts -name '*.d' 2>/dev/null)

# --- care -----------------------------------------------------------------------------------
format: check-packages
	clang-format-19 -i $(C_FILES) $(filter %.h,$(HEADERS))
lint: check-packages
	@$(SIDE_BY_SIDE) all
	@sh tools/house/lint.sh
# Which room includes which, and which program knows which.
rooms: packages
	@$(SIDE_BY_SIDE) all >/dev/null
	@sh tools/house/layers.sh --map; map=$$?; echo; sh tools/house/knows.sh && exit $$map
shots: packages
	@$(MAKE) --no-print-directory build/bin/shot
	@sh tools/pictures/shots.sh
bench: check-packages
	@$(SIDE_BY_SIDE) all
	@sh tests/bench/run.sh
clean:
	rm -rf build

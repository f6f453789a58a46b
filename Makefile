# Safe Harbor: everything starts here; all output goes under build/.
#
#   make run     installs what is missing, builds, and puts a kiosk on the desk
#   make check   installs what is missing, builds twice (plain and sanitized), runs every test
#
# Core is strict ISO C17 and may use a dozen C library functions; the rim (app/io) may use POSIX
# and one library a file; programs and tools use both. Archives are linked with --as-needed, so a
# program carries only the libraries of the rim files it really uses.

.DELETE_ON_ERROR:
.SECONDARY:
MAKEFLAGS += --no-builtin-rules
SHELL := /bin/sh

CC ?= cc
ifeq ($(origin CC),default)
CC := gcc
endif
WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
CORE_FLAGS := -std=c17 -pedantic-errors $(WARN)
RIM_FLAGS := -std=gnu17 $(WARN)
PLAIN := -O2 -g -fstack-protector-strong
# Each object says which headers it read: a change compiles what includes it and nothing else.
DEPS := -MMD -MP
SAN := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
PACKAGES := sdl2 SDL2_ttf x11 libdrm libgpiod sqlite3 libqrencode libpng libmd
# Looked up only when something is compiled: on a new machine they are installed first.
LIB_FLAGS = $(shell pkg-config --cflags $(PACKAGES))
LIBS = -Wl,--as-needed $(shell pkg-config --libs $(PACKAGES)) -lm

PROGRAMS := kiosk checkin tallyd publish provision
TOOLS := desk wall lines check-site score tell shot grab simulate vm
CORE := $(wildcard app/core/*.c)
# Rim files that stand in for another one are linked by name, never out of the archive.
STAND_INS := app/io/gpio_panel.c app/io/glass_drm.c app/io/free.c
IO := $(filter-out $(STAND_INS),$(wildcard app/io/*.c))
HEADERS := $(wildcard app/*.h app/core/*.h app/core/*.def app/io/*.h tests/fakes/*.h tools/*.h)
C_FILES := $(wildcard app/*.c app/core/*.c app/io/*.c tools/*.c tests/*/*.c)

BIN := $(addprefix build/bin/,$(PROGRAMS) $(TOOLS) checkin-desk kiosk-glass card)
SAN_BIN := $(subst build/bin/,build/san/bin/,$(BIN))
TESTS := $(patsubst tests/%.c,build/san/tests/%,$(wildcard tests/core/*.c tests/io/*.c \
	tests/views/*.c tests/secrecy/*.c tests/power/*.c))

.PHONY: all run check format lint shots bench packages check-packages bless clean
all: $(BIN)

# --- packages -------------------------------------------------------------------------------
packages:
	@sh tools/packages.sh run
check-packages:
	@sh tools/packages.sh run check

run: packages
	@$(MAKE) --no-print-directory all
	@sh tools/run.sh

check: check-packages
	@$(MAKE) --no-print-directory all sanitized
	@sh tests/run.sh

# The attacks on the privacy promise, on the booted image and at full size: a line a threat at the end.
.PHONY: check-long long-packages
long-packages: check-packages
	@sh tools/packages.sh long
check-long: long-packages vm-ready
	@$(MAKE) --no-print-directory all sanitized
	@sh tests/vm/run.sh 10 30 60 70; vm=$$?; sh tests/run.sh --long && exit $$vm

.PHONY: sanitized
sanitized: $(SAN_BIN) $(TESTS)

# --- compiling ------------------------------------------------------------------------------
build/plain/app/core/%.o: app/core/%.c Makefile
	@mkdir -p $(@D)
	@echo 'cc $@'; $(CC) $(CORE_FLAGS) $(PLAIN) $(DEPS) -c -o $@ $<
build/san/app/core/%.o: app/core/%.c Makefile
	@mkdir -p $(@D)
	@echo 'cc $@'; $(CC) $(CORE_FLAGS) $(SAN) $(DEPS) -c -o $@ $<
build/plain/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo 'cc $@'; $(CC) $(RIM_FLAGS) $(PLAIN) $(LIB_FLAGS) $(DEPS) -c -o $@ $<
build/san/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo 'cc $@'; $(CC) $(RIM_FLAGS) $(SAN) $(LIB_FLAGS) $(DEPS) -c -o $@ $<
# What the kiosk shows when no file can be read is part of the program.
build/plain/app/io/builtin.o build/san/app/io/builtin.o: $(wildcard assets/fonts/*.ttf assets/card/*)

define VARIANT
build/$(1)/core.a: $(CORE:%.c=build/$(1)/%.o)
	@rm -f $$@
	@ar rcs $$@ $$^
build/$(1)/io.a: $(IO:%.c=build/$(1)/%.o)
	@rm -f $$@
	@ar rcs $$@ $$^
endef
$(eval $(call VARIANT,plain))
$(eval $(call VARIANT,san))

LINK = @mkdir -p $(@D); echo "link $@"; $(CC)
build/bin/checkin-desk: build/plain/app/checkin.o build/plain/app/io/gpio_panel.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/san/bin/checkin-desk: build/san/app/checkin.o build/san/app/io/gpio_panel.o build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)
# The kiosk as the appliance has it: on the display itself, not in a window.
build/bin/kiosk-glass: build/plain/app/kiosk.o build/plain/app/io/glass_drm.o build/plain/app/io/free.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/san/bin/kiosk-glass: build/san/app/kiosk.o build/san/app/io/glass_drm.o build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)
build/bin/card: build/plain/app/card.o build/plain/io.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/san/bin/card: build/san/app/card.o build/san/io.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)
# In the kiosk, freed memory is zeroed; the sanitizers bring a free of their own.
build/bin/kiosk: build/plain/app/io/free.o
$(addprefix build/bin/,$(PROGRAMS)): build/bin/%: build/plain/app/%.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
$(addprefix build/san/bin/,$(PROGRAMS)): build/san/bin/%: build/san/app/%.o build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)
$(addprefix build/bin/,$(filter-out tell vm simulate,$(TOOLS))): build/bin/%: build/plain/tools/%.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
$(addprefix build/san/bin/,$(filter-out tell vm simulate,$(TOOLS))): build/san/bin/%: build/san/tools/%.o build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)

# A story is told with a fixed ruler, so that it goes alike on every machine.
STORY := tools/tell.o tests/fakes/device.o tests/fakes/ruler_fixed.o
build/bin/tell: $(STORY:%=build/plain/%) build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/san/bin/tell: $(STORY:%=build/san/%) build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)

SIMULATE := tools/simulate.o tools/visits.o tools/life.o tools/figures.o tools/published.o
build/bin/simulate: $(SIMULATE:%=build/plain/%) build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/san/bin/simulate: $(SIMULATE:%=build/san/%) build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS)

VM := tools/vm.o tools/vm_base.o tools/vm_hand.o tools/qmp.o tools/console.o
build/bin/vm: $(VM:%=build/plain/%)
	$(LINK) $(PLAIN) -o $@ $^
build/san/bin/vm: $(VM:%=build/san/%)
	$(LINK) $(SAN) -o $@ $^
build/bin/vm-window: build/plain/tools/vm-window.o $(filter-out %/vm.o,$(VM:%=build/plain/%)) build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)

# Small programs that only tests use; the kiosk with a clock that a test can turn is one of them.
build/aids/bare: build/plain/tests/bench/bare.o
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/aids/%: build/plain/tests/aids/%.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/aids/kiosk-crank: build/plain/app/kiosk.o build/plain/app/io/free.o build/plain/tests/fakes/crank.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
# The same on a display that keeps three pictures, each older than the next.
build/aids/kiosk-buffers: build/plain/app/kiosk.o build/plain/app/io/free.o build/plain/tests/fakes/crank.o build/plain/tests/fakes/buffers.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/aids/checkin-crank: build/plain/app/checkin.o build/plain/app/io/gpio_panel.o build/plain/tests/fakes/crank.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/aids/audit: build/plain/tests/aids/audit.o build/plain/tests/fakes/chance.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
build/aids/tallyd-crank: build/plain/app/tallyd.o build/plain/tests/fakes/calendar.o build/plain/io.a build/plain/core.a
	$(LINK) $(PLAIN) -o $@ $^ $(LIBS)
# Keeps a record of all that it writes, syncs and tells, in this order.
RECORD := -Wl,--wrap=disk_open,--wrap=disk_write,--wrap=disk_sync,--wrap=link_send
build/aids/tallyd-recorded: $(addprefix build/plain/,app/tallyd.o tests/fakes/calendar.o tests/fakes/recorder.o io.a core.a)
	$(LINK) $(PLAIN) $(RECORD) -o $@ $^ $(LIBS)

# A test program is named after the file it tests; fakes it needs are listed here, and are linked
# before the archives so that they stand in for the real file.
gpio_FAKES := gpiod
files_FAKES := scratch
sign_FAKES := scratch
ready_FAKES := manager
checkin_FAKES := manager
whole_FAKES := scratch
keygen_FAKES := scratch
load_FAKES := scratch
staff_FAKES := scratch
fits_FAKES := device ruler_fixed
passer_by_FAKES := device ruler_fixed
blessed_FAKES := device ruler_fixed
pages_FAKES := device ruler_fixed
machine_FAKES := device ruler_fixed
robot_FAKES := device ruler_fixed
layout_FAKES := device ruler_fixed
view_FAKES := device ruler_fixed
selfcheck_FAKES := device ruler_fixed
entries_FAKES := device ruler_fixed
cut_FAKES := disk
crash_FAKES := disk house planted
corrupt_FAKES := disk planted
raw_FAKES := house planted
publishing_FAKES := planted
forced_FAKES := house planted
hostile_FAKES := device ruler_fixed planted
order_FAKES := house planted
tallyd_FAKES := house manager
tick_FAKES := house
promise_FAKES := device ruler_fixed
differencing_FAKES := house planted chance
$(addprefix build/san/tests/,secrecy/tick secrecy/forced secrecy/differencing power/raw power/crash): | build/aids/tallyd-crank
build/san/tests/power/crash: | build/aids/tallyd-recorded
build/san/tests/secrecy/differencing: | build/bin/publish
.SECONDEXPANSION:
build/san/tests/%: build/san/tests/%.o $$(addsuffix .o,$$(addprefix build/san/tests/fakes/,$$($$(notdir $$*)_FAKES))) build/san/io.a build/san/core.a
	$(LINK) $(SAN) -o $@ $^ $(LIBS) -lcmocka -lutil

# --- care -----------------------------------------------------------------------------------
format: check-packages
	clang-format-19 -i $(C_FILES) $(filter %.h,$(HEADERS))
lint: check-packages
	@sh tools/lint.sh

# Writes anew what tests/views/blessed says of every screen; the difference is the review.
bless: check-packages
	@$(MAKE) --no-print-directory build/san/tests/views/blessed
	@BLESS=1 build/san/tests/views/blessed
shots: packages
	@$(MAKE) --no-print-directory build/bin/shot
	@sh tools/shots.sh
# The crisis card as the kernel's frame buffer can show it, for the panels that there are.
CARDS := 800x480@7 1024x600@7 1280x800@10.1 1920x1080@15.6
card-file = build/card/card-$(firstword $(subst @, ,$(1))).png
define CARD
$(call card-file,$(1)): build/bin/shot
	@mkdir -p $$(@D)
	@build/bin/shot --screen K1 --size $(1) -o $$@
endef
$(foreach size,$(CARDS),$(eval $(call CARD,$(size))))
.PHONY: build/card/
build/card/: $(foreach size,$(CARDS),$(call card-file,$(size)))
bench: check-packages
	@$(MAKE) --no-print-directory all
	@sh tests/bench/run.sh

# The real lines of a real kernel, in a small machine. Not part of check: it fetches a kernel.
.PHONY: check-gpio vm-packages
vm-packages:
	@sh tools/packages.sh run vm
check-gpio: vm-packages
	@$(MAKE) --no-print-directory build/bin/checkin
	@sh tests/vm/gpio.sh

# --- the appliance --------------------------------------------------------------------------
# Fetched packages, and what they hold when taken apart; nothing of ours.
CACHE ?= build/cache
OUT := build/image
ARM_PROGRAMS := $(basename $(notdir $(wildcard app/*.c)))
ARM_IO := $(filter-out app/io/glass_window.c app/io/x11.c,$(IO))
ARM_LIB := $(OUT)/sysroot/usr/lib/aarch64-linux-gnu
ARM_CC = aarch64-linux-gnu-gcc --sysroot=$(CURDIR)/$(OUT)/sysroot
# The compiler's own headers, then the sysroot's: never those of another Debian's cross libc.
ARM_HEADERS = -nostdinc $(addprefix -isystem ,$(shell $(ARM_CC) -print-file-name=include) \
	$(OUT)/sysroot/usr/include/aarch64-linux-gnu $(OUT)/sysroot/usr/include) \
	$(addprefix -I$(OUT)/sysroot/usr/include/,SDL2 libdrm)
ARM_PLAIN := -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2 -ffile-prefix-map=$(CURDIR)=.
ARM_LIBS := -B$(ARM_LIB)/ -L$(ARM_LIB) -Wl,-rpath-link,$(ARM_LIB),--as-needed,-z,relro,-z,now,--build-id=none \
	-lSDL2 -lSDL2_ttf -lgpiod -lsqlite3 -lqrencode -lmd -ldrm -lm

$(OUT)/sysroot/.made: image/packages image/trim image/unpack.sh
	@rm -rf $(@D); mkdir -p $(@D)
	@for use in root build; do tree=$$(sh image/unpack.sh $(CACHE) $$use) && cp -a "$$tree/." $(@D) || exit 1; done
	@touch $@
build/arm64/app/core/%.o: app/core/%.c Makefile $(OUT)/sysroot/.made
	@mkdir -p $(@D)
	@echo 'cc $@'; $(ARM_CC) $(ARM_HEADERS) $(CORE_FLAGS) $(ARM_PLAIN) $(DEPS) -c -o $@ $<
build/arm64/%.o: %.c Makefile $(OUT)/sysroot/.made
	@mkdir -p $(@D)
	@echo 'cc $@'; $(ARM_CC) $(ARM_HEADERS) $(RIM_FLAGS) $(ARM_PLAIN) $(DEPS) -c -o $@ $<
build/arm64/app/io/builtin.o: $(wildcard assets/fonts/*.ttf assets/card/*)
build/arm64/core.a: $(CORE:%.c=build/arm64/%.o)
	@rm -f $@; aarch64-linux-gnu-ar rcsD $@ $^
build/arm64/io.a: $(ARM_IO:%.c=build/arm64/%.o)
	@rm -f $@; aarch64-linux-gnu-ar rcsD $@ $^
ARM_LINK = @mkdir -p $(@D); echo "link $@"; $(ARM_CC) $(ARM_PLAIN) -s -o $@ $^
build/arm64/bin/kiosk: $(addprefix build/arm64/app/,kiosk.o io/glass_drm.o io/free.o) build/arm64/io.a build/arm64/core.a
	$(ARM_LINK) $(ARM_LIBS)
build/arm64/bin/card: build/arm64/app/card.o build/arm64/io.a
	$(ARM_LINK) -static -B$(ARM_LIB)/ -L$(ARM_LIB) -lpng16 -lz -lm
build/arm64/bin/%: build/arm64/app/%.o build/arm64/io.a build/arm64/core.a
	$(ARM_LINK) $(ARM_LIBS)

# An aid that a test takes into the guest.
build/arm64/aids/count: build/arm64/tests/aids/count.o build/arm64/io.a build/arm64/core.a
	$(ARM_LINK) -static -B$(ARM_LIB)/ -L$(ARM_LIB)

.PHONY: image appliance image-packages image-twice check-overlays
image-packages:
	@sh tools/packages.sh run image
image: image-packages
	@$(MAKE) --no-print-directory appliance build/card/
	@sh image/image.sh $(CACHE) $(OUT)
appliance: $(ARM_PROGRAMS:%=build/arm64/bin/%)
# The same commit twice, from nothing but the packages: what is not the same byte for byte is named.
image-twice: image
	@sh image/twice.sh $(CACHE) $(OUT)

# --- the appliance in QEMU ------------------------------------------------------------------
VM_AIDS := $(addprefix build/aids/,alike count stored packets landing tallyd-crank)
.PHONY: vm check-vm check-vm-long vm-ready
vm-ready:
	@sh tools/packages.sh run vm-arm
	@[ -e $(OUT)/safeharbor.img ] || $(MAKE) --no-print-directory image
	@$(MAKE) --no-print-directory build/bin/vm build/bin/shot build/card/ build/arm64/aids/count $(VM_AIDS)
	@mkdir -p build/vm
	@kernel=$$(sh image/unpack.sh $(CACHE) boot) && sh tests/vm/hooks.sh "$$kernel" build/vm/hooks.img
vm: vm-ready
	@$(MAKE) --no-print-directory build/bin/vm-window
	@sh tests/vm/person.sh
check-vm: vm-ready
	@sh tests/vm/run.sh
check-vm-long: vm-ready
	@sh tests/vm/run.sh --long

# Each board's overlay on its tree, against the wiring page. After make image: the trees are its own.
check-overlays:
	@sh tests/image/overlays.sh $(OUT)/dtb

-include $(shell find build -name "*.d" 2>/dev/null)

clean:
	rm -rf build

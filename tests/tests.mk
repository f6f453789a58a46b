# What only tests need: the test programs, their aids, the programs with a fake in them, the
# emulated machines.

comma := ,
# A test program is named after the file that it tests; what it links follows from its includes.
TESTS := $(patsubst %.c,%,$(wildcard $(addsuffix /*.c,tests/core/* tests/io/* tests/programs \
	tests/views tests/secrecy tests/power)))
sanitized: $(TESTS:%=build/san/%)

# Fakes come before the archives, so that they stand in for the real file.
$(foreach it,$(TESTS),$(eval $(call LINKED,build/san/$(it),san,$(call made_of,san,$(it)),$$(LIBS_san) -lcmocka -lutil)))
AIDS := $(patsubst tests/aids/%.c,%,$(wildcard tests/aids/*.c))
$(foreach it,$(AIDS),$(eval $(call LINKED,build/aids/$(it),plain,$(call made_of,plain,tests/aids/$(it)))))
$(eval $(call LINKED,build/aids/bare,plain,build/plain/tests/bench/bare.o))

# What is measured while a screen is built goes through a counter.
build/san/tests/views/long_lists: LIBS_san += -Wl,--wrap=ruler_move,--wrap=ruler_width

# How much work it is to read a file: the compiler has every piece of code call a counter.
FLAGS_counted := -O1 -fsanitize-coverage=trace-pc
CC_counted = $(CC)
AR_counted := ar
$(eval $(call VARIANT,counted))
$(eval $(call LINKED,build/aids/reading,plain,build/plain/tests/bench/reading.o \
	$(call archives,counted,core/plain core/wire core/form core/content)))
sanitized: build/aids/reading

# The kiosk's work for a screen, its wiping free with it.
$(eval $(call LINKED,build/aids/work,plain,build/plain/app/io/box/free.o $(call made_of,plain,tests/bench/work)))
$(eval $(call LINKED,build/aids/touches,plain,build/plain/app/io/box/free.o $(call made_of,plain,tests/bench/touches)))
sanitized: build/aids/work build/aids/touches

# Programs with a fake in them. $(1) name, $(2) program, $(3) what stands in, $(4) fakes, $(5) options
define FAKED
$(eval AIDS += $(1))
$(eval $(call LINKED,build/aids/$(1),plain,$(4:%=build/plain/tests/fakes/%.o) $(call program,plain,$(2),$(3)),$(5) $$(LIBS_plain)))
endef
WRAPPED = $(patsubst %,-Wl$$(comma)--wrap=%,$(1))
# A clock that a test can turn; a display that keeps three pictures, each older than the next; one
# that refuses the first; a record of all that is written, synced and told, in this order.
$(call FAKED,kiosk-crank,kiosk,io/box/free,crank)
$(call FAKED,kiosk-buffers,kiosk,io/box/free,crank buffers)
$(call FAKED,kiosk-refused,kiosk,io/box/free,refusal)
$(call FAKED,checkin-crank,checkin,io/lines/gpio_panel io/box/free,crank)
$(call FAKED,tallyd-crank,tallyd,io/box/free,calendar)
$(call FAKED,tallyd-recorded,tallyd,io/box/free,calendar recorder,$(call WRAPPED,disk_open disk_write disk_sync link_send))
# One that stops where a visit stands in its memory.
$(call FAKED,tallyd-halt,tallyd,io/box/free,calendar halt,$(call WRAPPED,disk_sync getrandom))
$(call FAKED,checkin-halt,checkin,io/lines/gpio_panel io/box/free,crank halt,$(call WRAPPED,link_send))
$(call FAKED,publish-halt,publish,io/box/free,halt,$(call WRAPPED,link_send))
$(call FAKED,kiosk-halt,kiosk,io/box/free,crank halt,$(call WRAPPED,link_send))
# A checker that says which words it knows.
AIDS += check-site-known
$(eval $(call LINKED,build/aids/check-site-known,plain,build/plain/tests/fakes/known.o $(call made_of,plain,tools/site/check-site),-Wl$(comma)--wrap=ini_unknown $$(LIBS_plain)))

# All of them before any test: two tests at a time would make the same aid.
sanitized: $(AIDS:%=build/aids/%)

$(addprefix build/san/tests/,secrecy/tick secrecy/forced secrecy/visits_only secrecy/differencing power/raw power/crash): | build/aids/tallyd-crank
build/san/tests/power/crash: | build/aids/tallyd-recorded
build/san/tests/secrecy/forgets: | build/aids/tallyd-halt build/aids/scan
build/san/tests/secrecy/forgets_others: | build/aids/checkin-halt build/aids/publish-halt build/aids/scan
build/san/tests/secrecy/differencing: | build/bin/publish

# Rewrites what tests/views/blessed says of every screen, touches.txt of every task, and work.txt of
# the work; the difference is the review.
.PHONY: bless
bless: check-packages
	@$(SIDE_BY_SIDE) build/san/tests/views/blessed build/san/tests/views/touches build/aids/work
	@BLESS=1 build/san/tests/views/blessed
	@BLESS=1 build/san/tests/views/touches
	@sh tests/house/work.sh --bless

# The attacks on the privacy promise, on the booted image and at full size: one line per threat at the end.
.PHONY: check-long long-packages
long-packages: check-packages
	@sh tools/house/packages.sh long
check-long: long-packages vm-ready
	@$(SIDE_BY_SIDE) all sanitized
	@sh tests/vm/run.sh 10 30 60 70; vm=$$?; sh tests/run.sh --long && exit $$vm

# The real lines of a real kernel, in a small machine. Not part of check: it fetches a kernel.
.PHONY: check-gpio vm-packages
vm-packages:
	@sh tools/house/packages.sh run vm
check-gpio: vm-packages
	@$(SIDE_BY_SIDE) build/bin/checkin
	@sh tests/vm/gpio.sh

# The appliance in QEMU.
$(eval $(call LINKED,build/bin/vm-window,plain,$(call made_of,plain,tools/vm/vm-window)))
VM_AIDS := $(addprefix build/aids/,alike count stored packets landing tallyd-crank)
.PHONY: vm check-vm check-vm-long vm-ready
vm-ready:
	@sh tools/house/packages.sh run vm-arm
	@[ -e $(OUT)/safeharbor.img ] || $(MAKE) --no-print-directory image
	@$(SIDE_BY_SIDE) build/bin/vm build/bin/shot build/card/ build/arm64/aids/count build/arm64/aids/reach $(VM_AIDS)
	@mkdir -p build/vm
	@kernel=$$(sh image/unpack.sh $(CACHE) boot) && sh tests/vm/hooks.sh "$$kernel" build/vm/hooks.img
vm: vm-ready
	@$(MAKE) --no-print-directory build/bin/vm-window
	@sh tests/vm/person.sh
check-vm: vm-ready
	@sh tests/vm/run.sh
check-vm-long: vm-ready
	@sh tests/vm/run.sh --long

# The appliance: its packages, our programs for it, the image.

# Fetched packages, and what they hold when unpacked; nothing of ours.
CACHE ?= build/cache
OUT := build/image
ARM_LIB := $(OUT)/sysroot/usr/lib/aarch64-linux-gnu
CC_arm64 = aarch64-linux-gnu-gcc --sysroot=$(CURDIR)/$(OUT)/sysroot
AR_arm64 := aarch64-linux-gnu-ar
FLAGS_arm64 := -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2 -ffile-prefix-map=$(CURDIR)=.
# The compiler's own headers, then the sysroot's: never those of another Debian's cross libc.
LIB_FLAGS_arm64 = -nostdinc $(addprefix -isystem ,$(shell $(CC_arm64) -print-file-name=include) \
	$(OUT)/sysroot/usr/include/aarch64-linux-gnu $(OUT)/sysroot/usr/include) \
	$(addprefix -I$(OUT)/sysroot/usr/include/,SDL2 libdrm)
LIBS_arm64 := -s -B$(ARM_LIB)/ -L$(ARM_LIB) -Wl,-rpath-link,$(ARM_LIB),--as-needed,-z,relro,-z,now,--build-id=none \
	-lSDL2 -lSDL2_ttf -lgpiod -lsqlite3 -lqrencode -lmd -ldrm -lm
# There is no X on the appliance.
NOT_IN_arm64 := app/io/glass/glass_window.c app/io/glass/x11.c
READY_arm64 := $(OUT)/sysroot/.made

$(OUT)/sysroot/.made: image/packages image/trim image/unpack.sh
	@rm -rf $(@D); mkdir -p $(@D)
	@for use in root build; do tree=$$(sh image/unpack.sh $(CACHE) $$use) && cp -a "$$tree/." $(@D) || exit 1; done
	@touch $@
$(eval $(call VARIANT,arm64))
ARM_STANDS_IN_kiosk := io/glass/glass_drm
ARM_STATIC := -s -static -B$(ARM_LIB)/ -L$(ARM_LIB)
$(foreach it,$(filter-out card,$(PROGRAMS)),$(eval $(call LINKED,build/arm64/bin/$(it),arm64,$(call program,arm64,$(it),$(ARM_STANDS_IN_$(it)) io/box/free))))
$(eval $(call LINKED,build/arm64/bin/card,arm64,$(call program,arm64,card),$(ARM_STATIC) -lpng16 -lz -lm))
# An aid that a test takes into the guest.
$(foreach it,count reach,$(eval $(call LINKED,build/arm64/aids/$(it),arm64,$(call made_of,arm64,tests/aids/$(it)),$$(ARM_STATIC))))

# The crisis card as the kernel's frame buffer can show it, for the panels that there are.
CARDS := 800x480@7 1024x600@7 1280x800@10.1 1920x1080@15.6
card-file = build/card/card-$(firstword $(subst @, ,$(1))).png
define CARD
$(call card-file,$(1)): build/bin/shot
	@mkdir -p $$(@D)
	@build/bin/shot --screen resting --size $(1) -o $$@
endef
$(foreach size,$(CARDS),$(eval $(call CARD,$(size))))
.PHONY: build/card/
build/card/: $(foreach size,$(CARDS),$(call card-file,$(size)))

.PHONY: image appliance image-packages image-twice check-overlays
image-packages:
	@sh tools/house/packages.sh run image
image: image-packages
	@$(SIDE_BY_SIDE) appliance build/card/
	@sh image/image.sh $(CACHE) $(OUT)
	@sh tests/image/zones.sh $(OUT)/root
appliance: $(PROGRAMS:%=build/arm64/bin/%)
# The same commit twice, from nothing but the packages: names what is not the same byte for byte.
image-twice: image
	@sh image/twice.sh $(CACHE) $(OUT)
# Each board's overlay on its tree, against the wiring page. After make image, which has the trees.
check-overlays:
	@sh tests/image/overlays.sh $(OUT)/dtb

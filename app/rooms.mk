# The rooms of the house, from the ground up: which room may include which, and which program links
# which. The Makefile builds and links by this table; tools/house/layers.sh holds every #include
# against it and tools/house/knows.sh every finished program.

CORE_ROOMS := plain wire form answers content visit glass door tally
IO_ROOMS := box files link store lines glass
ROOMS := $(CORE_ROOMS:%=core/%) $(IO_ROOMS:%=io/%)

# A room may include itself and these.
MAY_core/plain :=
MAY_core/wire := core/plain
MAY_core/form := core/plain
MAY_core/answers := core/plain core/form
MAY_core/content := core/plain core/wire core/form
MAY_core/visit := core/plain core/wire core/form core/answers core/content
MAY_core/glass := core/plain core/wire core/form core/answers core/content core/visit
MAY_core/door := core/plain core/wire core/content
MAY_core/tally := core/plain core/wire
MAY_io/box := $(CORE_ROOMS:%=core/%)
MAY_io/files := $(CORE_ROOMS:%=core/%) io/box
MAY_io/link := $(CORE_ROOMS:%=core/%) io/box io/files
MAY_io/store := $(CORE_ROOMS:%=core/%) io/box
MAY_io/lines := $(CORE_ROOMS:%=core/%) io/box io/link
MAY_io/glass := $(CORE_ROOMS:%=core/%) io/box io/files

# A site is read by every program; who may know what is decided by the rest.
SITE := core/plain core/wire core/form core/content
LINK_kiosk := $(SITE) core/answers core/visit core/glass io/box io/link io/files io/glass
LINK_checkin := $(SITE) core/door io/box io/link io/files io/lines
LINK_tallyd := $(SITE) core/tally io/box io/link io/files io/store
LINK_publish := $(SITE) core/tally io/box io/link io/files
LINK_provision := $(SITE) io/box io/files
LINK_card := io/box io/glass

# These stand in for another file, and are linked by name, never out of a room's archive.
STAND_INS := app/io/lines/gpio_panel.c app/io/glass/glass_drm.c app/io/box/free.c

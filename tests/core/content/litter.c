/* Tests app/core/content/litter.c: what computers leave in folders, and what they do not. */
#include "core/content/litter.h"
#include "tests/fakes/unit.h"

static const char *const LEFT[] = {".DS_Store",
                                   "._lines.csv",
                                   ".Spotlight-V100",
                                   ".Trashes",
                                   ".fseventsd",
                                   ".TemporaryItems",
                                   ".~lock.lines.csv#",
                                   ".lines.csv.swp",
                                   ".git",
                                   ".",
                                   "..",
                                   "Thumbs.db",
                                   "THUMBS.DB",
                                   "desktop.ini",
                                   "Desktop.ini",
                                   "ehthumbs.db",
                                   "~$lines.csv",
                                   "~$site.ini",
                                   "~WRL0001.tmp",
                                   "lines.tmp",
                                   "site.ini~",
                                   "#site.ini#",
                                   "lines.csv.bak",
                                   "site.ini.old",
                                   "site.ini.orig",
                                   "System Volume Information",
                                   "$RECYCLE.BIN",
                                   "RECYCLER",
                                   "FOUND.000",
                                   "lost+found",
                                   "README",
                                   "README.md",
                                   "Readme.txt",
                                   "autorun.inf",
                                   "START-HERE.html",
                                   "__MACOSX",
                                   "Icon\r",
                                   "IndexerVolumeGuid",
                                   "WPSettings.dat"};

TEST(what_computers_leave_is_litter)
{
    for (size_t i = 0; i < sizeof LEFT / sizeof LEFT[0]; i++)
        if (!litter(LEFT[i]))
            fail_msg("%s is missed", LEFT[i]);
}

TEST(what_people_wrote_is_not)
{
    static const char *const written[] = {"site.ini",
                                          "lines.csv",
                                          "lines (1).csv",
                                          "photo.jpg",
                                          "icons",
                                          "temp.csv",
                                          "desktop2.ini",
                                          "phq8.ini.txt",
                                          "lines.csv.crdownload",
                                          "old lines.csv",
                                          "",
                                          "tmp"};
    for (size_t i = 0; i < sizeof written / sizeof written[0]; i++)
        if (litter(written[i]))
            fail_msg("%s is passed over", written[i]);
}

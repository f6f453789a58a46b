/* Tests app/io/files/files.c: content files as they come off people's desks. */
#include "io/files/files.h"
#include "core/content/stray.h"
#include "tests/fakes/scratch.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct faults faults;

static char text[FOLDER_FILE_MAX + 1];

static long read_file(const char *name)
{
    memset(&faults, 0, sizeof faults);
    return files_read(scratch, name, text, sizeof text, &faults);
}

SCRATCH_TEST(a_name_is_found_in_any_case_and_behind_txt)
{
    scratch_put("Site.INI.txt.TXT", "a\r\n");
    assert_int_equal(read_file("site.ini"), 2);
    assert_string_equal(text, "a\n");
    assert_int_equal(read_file("site.in"), -ENOENT);
    assert_int_equal(faults.total, 0);
}

SCRATCH_TEST(a_folder_on_the_way_is_found_in_any_case)
{
    scratch_put_dir("Languages");
    scratch_put("Languages/EN.ini", "x");
    assert_int_equal(read_file("languages/en.ini"), 1);
    assert_int_equal(read_file("instruments/en.ini"), -ENOENT);
}

SCRATCH_TEST(two_of_one_name_are_refused)
{
    scratch_put("Site.INI", "a");
    scratch_put("site.ini.txt", "b");
    assert_int_equal(read_file("site.ini"), -EEXIST);
    assert_int_equal(faults.refused, 1);
}

SCRATCH_TEST(what_is_no_text_file_is_refused_without_waiting)
{
    scratch_put_dir("site.ini");
    assert_int_equal(read_file("site.ini"), -EISDIR);
    assert_int_equal(mkfifo(scratch_path("lines.csv"), 0600), 0);
    assert_int_equal(read_file("lines.csv"), -EINVAL);
    scratch_put("facts.csv", " \n\t\n");
    assert_int_equal(read_file("facts.csv"), -EINVAL);
    assert_int_equal(faults.refused, 1);
}

SCRATCH_TEST(the_biggest_file_is_read_and_one_byte_more_is_not)
{
    memset(text, 'x', FOLDER_FILE_MAX - 8);
    text[FOLDER_FILE_MAX - 8] = '\0';
    scratch_put("site.ini", text);
    assert_int_equal(read_file("site.ini"), FOLDER_FILE_MAX - 8);
    assert_int_equal(truncate(scratch_path("site.ini"), FOLDER_FILE_MAX + 1), 0);
    assert_int_equal(read_file("site.ini"), -EFBIG);
    assert_int_equal(faults.refused, 1);
}

SCRATCH_TEST(only_what_is_listed_is_judged)
{
    static struct folder_ids ids;
    scratch_put_dir("Instruments");
    scratch_put("Instruments/b.ini", "x");
    scratch_put("site.ini.old", "x");
    scratch_put("lines.csv", "x");
    files_ids(scratch, &ids);
    assert_int_equal(ids.n, 1);
    files_ids("/nowhere", &ids);
    assert_int_equal(ids.n, 1);
}

SCRATCH_TEST(what_is_not_read_is_told_in_order_and_nothing_below_is_looked_at)
{
    memset(&faults, 0, sizeof faults);
    scratch_put("site.ini", "x");
    scratch_put("lines.csv", "x");
    scratch_put("zebra.jpg", "x");
    scratch_put_dir("Instruments");
    scratch_put("Instruments/b.ini", "x");
    scratch_put("Instruments/b (1).ini", "x");
    scratch_put("Instruments/desktop.ini", "x");
    scratch_put_dir("deep");
    scratch_put_dir("deep/er");
    assert_int_equal(symlink("..", scratch_path("deep/er/round")), 0);
    files_strays(scratch, &faults);
    assert_int_equal(faults.total, 3);
    assert_int_equal(faults.refused, 0);
    assert_string_equal(faults.list[0].file, "deep");
    assert_string_equal(faults.list[1].file, "zebra.jpg");
    assert_string_equal(faults.list[2].file, "instruments/b (1).ini");
    files_strays("/nowhere", &faults);
    assert_int_equal(faults.total, 3);
}

SCRATCH_TEST(thousands_of_files_are_counted_not_listed)
{
    char name[32];
    memset(&faults, 0, sizeof faults);
    scratch_put("site.ini", "x");
    scratch_put("lines.csv", "x");
    for (int i = 0; i < 2000; i++) {
        snprintf(name, sizeof name, "IMG_%04d.jpg", i);
        scratch_put(name, "");
    }
    files_strays(scratch, &faults);
    assert_int_equal(faults.total, STRAY_NOTES_MAX + 1);
    assert_int_equal(faults.refused, 0);
    assert_non_null(strstr(faults.list[STRAY_NOTES_MAX].what, "1984 more things"));
}

SCRATCH_TEST(the_assets_are_found_from_where_the_program_lies)
{
    char path[4096];
    assert_string_equal(files_assets("/given"), "/given");
    snprintf(path, sizeof path, "%s/site.ini", files_assets(NULL));
    assert_int_equal(access(path, R_OK), 0);
}

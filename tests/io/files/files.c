/* Tests app/io/files/files.c: content files as they come off people's desks. */
#include "io/files/files.h"
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
    scratch_put("site.ini", "a");
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
    memset(&faults, 0, sizeof faults);
    assert_int_equal(files_known(scratch, &faults), 3);
    assert_int_equal(files_known("/nowhere", &faults), 0);
    assert_int_equal(faults.total, 0);
}

SCRATCH_TEST(the_assets_are_found_from_where_the_program_lies)
{
    char path[4096];
    assert_string_equal(files_assets("/given"), "/given");
    snprintf(path, sizeof path, "%s/site.ini", files_assets(NULL));
    assert_int_equal(access(path, R_OK), 0);
}

/* Files: read with a bound, replaced so that the old or the new is there, never less. */
#include "base/file.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { LIMIT = 1024 * 1024 };

/* What a file that has no name yet is told when it is given one; 0: what the system says. */
static int no_link;

int linkat(int from, const char *old, int to, const char *new, int flags)
{
    int (*real)(int, const char *, int, const char *, int);

    *(void **)(void *)&real = dlsym(RTLD_NEXT, "linkat");
    errno = no_link;
    return no_link != 0 ? -1 : real(from, old, to, new, flags);
}

/* What root of a container is told when it gives a file away; 0: nobody is root. */
static int no_gift;

uid_t geteuid(void)
{
    uid_t (*real)(void);

    *(void **)(void *)&real = dlsym(RTLD_NEXT, "geteuid");
    return no_gift != 0 ? 0 : real();
}

int fchown(int fd, uid_t owner, gid_t group)
{
    int (*real)(int, uid_t, gid_t);

    *(void **)(void *)&real = dlsym(RTLD_NEXT, "fchown");
    errno = no_gift;
    return no_gift != 0 ? -1 : real(fd, owner, group);
}

/* Every test has a folder of its own, which is the current one, and leaves it empty. */
static char folder[64];

static int enter(void **state)
{
    (void)state;
    snprintf(folder, sizeof(folder), "/tmp/mailsetup-file-XXXXXX");
    umask(022);
    return mkdtemp(folder) == NULL ? -1 : chdir(folder);
}

static int leave(void **state)
{
    (void)state;
    if (chdir("/") != 0 || rmdir(folder) != 0) {
        print_error("%s is not empty\n", folder);
        return -1;
    }
    return 0;
}

static void put(const char *path, const char *text, mode_t mode)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    assert_int_equal(fchmod(fd, mode), 0);
    close(fd);
}

static void assert_holds(const char *path, const char *text)
{
    char *bytes;
    size_t length;
    struct err err = {0};

    if (!file_read(path, LIMIT, &bytes, &length, NULL, &err))
        fail_msg("%s", err.text);
    assert_int_equal(length, strlen(text));
    assert_string_equal(bytes, text);
    free(bytes);
}

static mode_t mode_of(const char *path)
{
    struct stat status;

    assert_int_equal(lstat(path, &status), 0);
    return status.st_mode & 07777;
}

static bool is_there(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0;
}

static void drop(const char *path)
{
    assert_int_equal(unlink(path), 0);
}

static void read_whole(void **state)
{
    char *bytes;
    size_t length;
    struct file_mark mark = {0};
    struct err err = {0};

    (void)state;
    put("f", "a\xff\n", 0600);
    assert_true(file_read("f", 3, &bytes, &length, &mark, &err));
    assert_int_equal(length, 3);
    assert_memory_equal(bytes, "a\xff\n\0", 4);
    assert_true(mark.exists);
    assert_int_equal(mark.size, 3);
    free(bytes);
    put("f", "", 0600);
    assert_holds("f", "");
    drop("f");
}

static void read_refusals(void **state)
{
    static const struct {
        const char *path;
        enum err_code code;
    } cases[] = {
        {"not-there", ERR_NO_INPUT},
        {"no/folder", ERR_NO_INPUT},
        {".", ERR_IO},
        {"fifo", ERR_IO},
        {"large", ERR_INPUT},
        {"/dev/zero", ERR_IO},
        /* A file of /proc says that it is empty and is not. */
        {"/proc/self/status", ERR_IO},
    };

    (void)state;
    assert_int_equal(mkfifo("fifo", 0600), 0);
    put("large", "12345", 0600);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char *bytes = NULL;
        size_t length;
        struct err err = {0};

        assert_false(file_read(cases[i].path, 4, &bytes, &length, NULL, &err));
        assert_int_equal(err.code, cases[i].code);
        assert_non_null(strstr(err.text, cases[i].path));
        assert_null(bytes);
    }
    drop("fifo");
    drop("large");
}

static void replace_keeps_the_old(void **state)
{
    struct file_mark mark = {0}, now = {0};
    struct err err = {0};

    (void)state;
    assert_true(file_replace("f", "one", 3, true, &mark, &err));
    assert_holds("f", "one");
    assert_false(is_there("f~"));
    assert_true(file_look("f", LIMIT, &now, &err));
    assert_true(file_marks_equal(&mark, &now));
    assert_int_equal(mark.inode, now.inode);
    assert_int_equal(mark.changed_ns, now.changed_ns);
    assert_true(file_replace("f", "two", 3, true, &mark, &err));
    assert_holds("f", "two");
    assert_holds("f~", "one");
    assert_false(file_marks_equal(&mark, &now));
    assert_true(file_replace("f", "three", 5, false, NULL, &err));
    assert_holds("f~", "one");
    assert_true(file_replace("f", "four", 4, true, NULL, &err));
    assert_holds("f~", "three");
    drop("f");
    drop("f~");
}

/* rename() between two names of one file does nothing: the backup must come right all the same. */
static void backup_that_is_the_file_itself(void **state)
{
    struct err err = {0};

    (void)state;
    put("f", "one", 0600);
    assert_int_equal(link("f", "f~"), 0);
    assert_true(file_replace("f", "two", 3, true, NULL, &err));
    assert_holds("f", "two");
    assert_holds("f~", "one");
    drop("f");
    drop("f~");
}

static void modes(void **state)
{
    static const mode_t masks[] = {0, 022, 077, 0777};
    static const mode_t before[] = {0600, 0640, 0644, 0400, 0666};

    (void)state;
    for (size_t m = 0; m < sizeof(masks) / sizeof(masks[0]); m++) {
        struct err err = {0};

        umask(masks[m]);
        assert_true(file_replace("new", "x", 1, true, NULL, &err));
        assert_int_equal(mode_of("new"), 0600);
        drop("new");
        assert_true(file_create("new", "x", 1, &err));
        assert_int_equal(mode_of("new"), 0600);
        drop("new");
        for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
            put("f", "old", before[i]);
            assert_true(file_replace("f", "new", 3, true, NULL, &err));
            assert_int_equal(mode_of("f"), before[i] & 0600);
            assert_int_equal(mode_of("f~"), before[i] & 0600);
            drop("f");
            drop("f~");
        }
    }
    umask(022);
}

static void symlinks_survive(void **state)
{
    char leads[64] = "";
    struct err err = {0};

    (void)state;
    assert_int_equal(mkdir("real", 0700), 0);
    assert_int_equal(symlink("second", "first"), 0);
    assert_int_equal(symlink("real/f", "second"), 0);
    assert_true(file_replace("first", "one", 3, true, NULL, &err)); /* leads nowhere yet */
    assert_holds("real/f", "one");
    assert_true(file_replace("first", "two", 3, true, NULL, &err));
    assert_holds("real/f", "two");
    assert_holds("real/f~", "one");
    assert_int_equal(readlink("first", leads, sizeof(leads)), 6);
    assert_int_equal(symlink("loop", "loop"), 0);
    assert_false(file_replace("loop", "x", 1, true, NULL, &err));
    drop("loop");
    drop("first");
    drop("second");
    drop("real/f");
    drop("real/f~");
    assert_int_equal(rmdir("real"), 0);
}

/* What stands under the name of the file beside is never followed and never written to. */
static void leftovers_and_traps(void **state)
{
    struct err err = {0};
    int fd;

    (void)state;
    put("victim", "mine", 0644);
    put(".f.new", "left by a killed program", 0600);
    put(".f.old", "left by a killed program", 0600);
    put("f", "one", 0600);
    assert_true(file_replace("f", "two", 3, true, NULL, &err));
    assert_holds("f~", "one");
    assert_int_equal(symlink("victim", ".f.new"), 0);
    assert_int_equal(symlink("victim", ".f.old"), 0);
    assert_true(file_replace("f", "three", 5, true, NULL, &err));
    assert_int_equal(link("victim", ".f.new"), 0);
    assert_true(file_replace("f", "four", 4, true, NULL, &err));
    assert_holds("victim", "mine");
    assert_int_equal(mode_of("victim"), 0644);

    /* Another program is writing: it holds the lock of its file. */
    fd = open(".f.new", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    assert_int_equal(flock(fd, LOCK_EX), 0);
    assert_false(file_replace("f", "five", 4, true, NULL, &err));
    assert_int_equal(err.code, ERR_LOCKED);
    assert_holds("f", "four");
    assert_true(is_there(".f.new"));
    close(fd);
    assert_true(file_replace("f", "six", 3, true, NULL, &err));
    assert_false(is_there(".f.new"));
    drop("victim");
    drop("f");
    drop("f~");
}

static void replace_refusals(void **state)
{
    struct err err = {0};

    (void)state;
    assert_false(file_replace("no/such/f", "x", 1, false, NULL, &err));
    assert_int_equal(err.code, ERR_CREATE);
    assert_int_equal(mkdir("d", 0700), 0);
    assert_false(file_replace("d", "x", 1, false, NULL, &err));
    assert_int_equal(err.code, ERR_CREATE);
    /* The backup cannot take its place: nothing has changed and nothing is left. */
    put("f", "one", 0600);
    assert_int_equal(mkdir("f~", 0700), 0);
    assert_false(file_replace("f", "two", 3, true, NULL, &err));
    assert_int_equal(err.code, ERR_IO);
    assert_holds("f", "one");
    assert_int_equal(rmdir("f~"), 0);
    assert_int_equal(rmdir("d"), 0);
    drop("f");
}

/* A disk that is full, or near enough: files may not grow beyond some bytes. */
static void no_room(void **state)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    const struct rlimit small = {4, RLIM_INFINITY}, whole = {RLIM_INFINITY, RLIM_INFINITY};
    struct err first = {0}, second = {0}, third = {0};
    bool written, created, kept;

    (void)state;
    put("f", "one", 0644); /* others may read it, so that the backup is a copy */
    put("g", "long enough", 0644);
    assert_int_equal(sigaction(SIGXFSZ, &ignore, NULL), 0);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    written = file_replace("f", "too long", 8, true, NULL, &first);
    created = file_create("new", "too long", 8, &second);
    kept = file_replace("g", "x", 1, true, NULL, &third);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &whole), 0);
    assert_false(written || created || kept);
    assert_int_equal(first.code, ERR_IO);
    assert_int_equal(second.code, ERR_IO);
    assert_int_equal(third.code, ERR_IO);
    assert_false(is_there("new"));
    assert_holds("f", "one");
    assert_holds("g", "long enough");
    drop("f");
    drop("g");
}

static void create_never_overwrites(void **state)
{
    struct err err = {0};

    (void)state;
    assert_false(file_create("/dev/full", "x", 1, &err)); /* it is there already */
    assert_int_equal(err.code, ERR_CREATE);
    put("f", "one", 0600);
    assert_false(file_create("f", "two", 3, &err));
    assert_int_equal(err.code, ERR_CREATE);
    assert_holds("f", "one");
    drop("f");
}

/* A policy, a file system or a /proc that does not let a file get its name later. */
static void create_where_nothing_is_linked(void **state)
{
    static const int reasons[] = {EPERM, EACCES, ENOENT, EXDEV, EOPNOTSUPP};
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
        no_link = reasons[i];
        if (!file_create("f", "one", 3, &err))
            fail_msg("%s", err.text);
        assert_holds("f", "one");
        assert_int_equal(mode_of("f"), 0600);
        drop("f");
    }
    no_link = EEXIST; /* somebody was faster */
    assert_false(file_create("f", "one", 3, &err));
    assert_int_equal(err.code, ERR_CREATE);
    assert_false(is_there("f"));
    no_link = 0;
}

static void removed(void **state)
{
    struct err err = {0};

    (void)state;
    put("f", "x", 0600);
    assert_true(file_remove("f", &err));
    assert_false(is_there("f"));
    assert_true(file_remove("f", &err));
    assert_true(file_remove("no/such", &err));
    assert_int_equal(mkdir("d", 0700), 0);
    assert_false(file_remove("d", &err));
    assert_int_equal(rmdir("d"), 0);
}

/* Same inode, size and time stamp: only the contents tell. */
static void looked_at(void **state)
{
    struct file_mark first = {0}, second = {0}, none = {0};
    struct timespec times[2] = {{0, UTIME_OMIT}, {1000, 0}};
    struct err err = {0};

    (void)state;
    assert_true(file_look("f", LIMIT, &none, &err));
    assert_false(none.exists);
    put("f", "one", 0600);
    assert_int_equal(utimensat(AT_FDCWD, "f", times, 0), 0);
    assert_true(file_look("f", LIMIT, &first, &err));
    put("f", "two", 0600);
    assert_int_equal(utimensat(AT_FDCWD, "f", times, 0), 0);
    assert_true(file_look("f", LIMIT, &second, &err));
    assert_int_equal(first.inode, second.inode);
    assert_int_equal(first.changed_ns, second.changed_ns);
    assert_false(file_marks_equal(&first, &second));
    assert_false(file_marks_equal(&first, &none));
    assert_true(file_marks_equal(&none, &none));
    assert_false(file_look("f", 2, &second, &err));
    drop("f");
}

static void leftovers_are_swept(void **state)
{
    (void)state;
    file_sweep("f"); /* nothing is there */
    put("f", "one", 0600);
    put(".f.new", "half", 0600);
    put(".f.old", "one", 0600);
    file_sweep("f");
    assert_false(is_there(".f.new"));
    assert_false(is_there(".f.old"));
    assert_holds("f", "one");
    put(".f.new", "half", 0600); /* of somebody who is writing it just now */
    int fd = open(".f.new", O_RDONLY);
    assert_int_equal(flock(fd, LOCK_EX), 0);
    file_sweep("f");
    assert_true(is_there(".f.new"));
    close(fd);
    drop(".f.new");
    drop("f");
    file_sweep("nowhere/f");
}

static uint64_t fingerprint_of(const char *contents)
{
    struct file_mark mark = {0};

    put("f", contents, 0600);
    assert_true(file_look("f", LIMIT, &mark, NULL));
    return mark.fingerprint;
}

/* Any one byte that is another gives another fingerprint, wherever it stands. */
static void fingerprints(void **state)
{
    char contents[80];

    (void)state;
    for (size_t length = 1; length < sizeof(contents); length++) {
        memset(contents, 'a', length);
        contents[length] = '\0';
        uint64_t before = fingerprint_of(contents);
        assert_int_equal(before, fingerprint_of(contents));
        for (size_t i = 0; i < length; i++) {
            contents[i] = i % 2 ? 'b' : (char)0xe1; /* another bit, the highest too */
            assert_int_not_equal(before, fingerprint_of(contents));
            contents[i] = 'a';
        }
        contents[length - 1] = '\0';
        assert_int_not_equal(before, fingerprint_of(contents));
    }
    drop("f");
}

static void folders(void **state)
{
    struct err err = {0};

    (void)state;
    assert_true(file_make_folder_of("f", &err));
    assert_true(file_make_folder_of("/f", &err));
    assert_int_equal(mkdir("a", 0755), 0);
    umask(0777);
    assert_true(file_make_folder_of("a/b/c/f", &err));
    umask(022);
    assert_int_equal(mode_of("a"), 0755);
    assert_int_equal(mode_of("a/b"), 0700);
    assert_int_equal(mode_of("a/b/c"), 0700);
    assert_true(file_make_folder_of("a/b/c/f", &err));
    put("a/f", "x", 0600);
    assert_false(file_make_folder_of("a/f/g", &err));
    assert_int_equal(err.code, ERR_CREATE);
    drop("a/f");
    assert_int_equal(rmdir("a/b/c"), 0);
    assert_int_equal(rmdir("a/b"), 0);
    assert_int_equal(rmdir("a"), 0);
}

/* In the folder of somebody that the system has no number for, say, where files cannot be given to
 * anybody: they are made all the same. A disk that fails is no such reason. */
static void files_that_cannot_be_given_away(void **state)
{
    const int allowed[] = {EINVAL, EPERM, EOPNOTSUPP};
    uid_t owner = geteuid() == 0 ? 12345 : geteuid();

    (void)state;
    assert_int_equal(chown(".", owner, (gid_t)-1), 0);
    int fd = open("f", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++) {
        no_gift = allowed[i];
        assert_true(file_hand_over(fd, "f"));
    }
    no_gift = EIO;
    assert_false(file_hand_over(fd, "f"));
    no_gift = 0;
    close(fd);
    drop("f");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(read_whole),
        IN_FOLDER(read_refusals),
        IN_FOLDER(replace_keeps_the_old),
        IN_FOLDER(backup_that_is_the_file_itself),
        IN_FOLDER(modes),
        IN_FOLDER(symlinks_survive),
        IN_FOLDER(leftovers_and_traps),
        IN_FOLDER(replace_refusals),
        IN_FOLDER(no_room),
        IN_FOLDER(create_never_overwrites),
        IN_FOLDER(create_where_nothing_is_linked),
        IN_FOLDER(removed),
        IN_FOLDER(looked_at),
        IN_FOLDER(leftovers_are_swept),
        IN_FOLDER(fingerprints),
        IN_FOLDER(folders),
        IN_FOLDER(files_that_cannot_be_given_away),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

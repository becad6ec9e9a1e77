/* tests/unit/store/support.h - files and folders for the tests of the store. */
#ifndef MAILSETUP_TESTS_STORE_SUPPORT_H
#define MAILSETUP_TESTS_STORE_SUPPORT_H

#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/store.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* After base/err.h: its fail() would become cmocka's macro. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define DATA "tests/store/data/"

/* A fresh folder with a settings path in it; gone at the end of the test. */
struct place {
    char folder[64];
    char path[100];
};

static inline int remove_folder(const char *folder)
{
    DIR *list = opendir(folder);
    struct dirent *entry;
    while (list != NULL && (entry = readdir(list)) != NULL) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        char *path = mem_format("%s/%s", folder, entry->d_name);
        if (unlink(path) != 0)
            remove_folder(path);
        free(path);
    }
    if (list != NULL)
        closedir(list);
    return rmdir(folder);
}

static inline int make_place(void **state)
{
    struct place *place = mem_new(1, sizeof(*place));
    snprintf(place->folder, sizeof(place->folder), "/tmp/mailsetup-store.XXXXXX");
    if (mkdtemp(place->folder) == NULL)
        return -1;
    snprintf(place->path, sizeof(place->path), "%s/settings.json", place->folder);
    *state = place;
    return 0;
}

static inline int drop_place(void **state)
{
    struct place *place = *state;
    int gone = remove_folder(place->folder);
    free(place);
    return gone;
}

static inline char *path_in(const struct place *place, const char *name)
{
    return mem_format("%s/%s", place->folder, name);
}

/* Not inline: gcc takes what it gives for a pointer to its own variable. */
__attribute__((noinline, unused)) static char *slurp(const char *path, size_t *length)
{
    struct err err = {0};
    char *bytes = NULL;
    size_t size = 0;
    if (!file_read(path, 128 << 20, &bytes, &size, NULL, &err))
        fail_msg("%s", err.text);
    if (length != NULL)
        *length = size;
    return bytes;
}

static inline void spill(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static inline mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(lstat(path, &status), 0);
    return status.st_mode & 07777;
}

static inline size_t entries_of(const char *folder)
{
    DIR *list = opendir(folder);
    size_t count = 0;
    assert_non_null(list);
    while (readdir(list) != NULL)
        count++;
    closedir(list);
    return count - 2;
}

/* With the lock: it may save. */
static inline struct store *open_store(const char *path, bool lock, struct registry **registry)
{
    struct err err = {0};
    struct store *store = store_new(path);
    if ((lock && !store_lock(store, NULL, &err)) || !store_load(store, registry, NULL, NULL, &err))
        fail_msg("%s", err.text);
    return store;
}

#endif

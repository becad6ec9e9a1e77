/* tests/fuzz/replay.h - plays the inputs that were kept, where no fuzzer does: for the one file of
 * a fuzzer, which defines LLVMFuzzerTestOneInput() and, with FUZZ_MAIN, gets its main() here. */
#ifndef MAILSETUP_TESTS_FUZZ_REPLAY_H
#define MAILSETUP_TESTS_FUZZ_REPLAY_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#ifdef FUZZ_MAIN
#include "base/mem.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILE_MAX = 4 << 20 };

#define MUST(what) ((what) ? (void)0 : abort())

static void play_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    MUST(file);
    uint8_t *bytes = mem_new(FILE_MAX, 1);
    size_t length = fread(bytes, 1, FILE_MAX, file);
    fclose(file);
    /* Exactly as long as it is, so that a read beyond the end is seen. */
    uint8_t *exact = mem_new(length > 0 ? length : 1, 1);
    memcpy(exact, bytes, length);
    LLVMFuzzerTestOneInput(exact, length);
    free(exact);
    free(bytes);
}

static unsigned play(const char *path)
{
    struct stat status;
    unsigned count = 0;
    MUST(stat(path, &status) == 0);
    if (!S_ISDIR(status.st_mode)) {
        play_file(path);
        return 1;
    }
    DIR *folder = opendir(path);
    MUST(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.')
            continue;
        char *inside = mem_format("%s/%s", path, entry->d_name);
        count += play(inside);
        free(inside);
    }
    closedir(folder);
    return count;
}

int main(int count, char **paths)
{
    unsigned played = 0;
    for (int i = 1; i < count; i++)
        played += play(paths[i]);
    printf("%u inputs played\n", played);
    return played > 0 ? 0 : 1;
}
#endif

#endif

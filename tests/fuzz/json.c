/* json.c - fuzzes the settings file: whatever the bytes are, each problem is one safe sentence;
 * what is taken as valid is the same to json-c, and is saved so that saving it again changes
 * nothing. With -DFUZZ_MAIN it plays the files and folders that it is given. */
#include "base/mem.h"
#include "base/utf8.h"
#include "store/settings.h"

#include <dirent.h>
#include <json-c/json.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "json.c:%d: %s\n", __LINE__, #condition);                              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct told {
    size_t count, lines;
};

static void check_safe(const char *text)
{
    size_t length = strlen(text);
    int32_t rune;
    CHECK(utf8_valid(text, length));
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        CHECK(utf8_printable(rune));
    }
}

static void check_problem(void *context, const char *path, size_t line, const char *sentence)
{
    struct told *told = context;
    told->count++;
    check_safe(path);
    check_safe(sentence);
    CHECK(strlen(sentence) > 5);
    CHECK(line <= told->lines);
}

static size_t count_lines(const char *bytes, size_t length)
{
    size_t lines = 1;
    for (size_t i = 0; i < length; i++)
        lines += bytes[i] == '\n';
    return lines;
}

/* What the scanner lets pass, json-c reads without a word and to the last byte. */
static void check_json_c(const char *bytes, size_t length)
{
    struct outline outline = {0};
    struct problems problems = {0};
    if (strict_scan(bytes, length, &outline, &problems) && problems.count == 0) {
        json_tokener *tokener = json_tokener_new_ex(STRICT_DEPTH_MAX + 1);
        json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
        json_object *object = json_tokener_parse_ex(tokener, bytes, (int)length);
        CHECK(json_tokener_get_error(tokener) == json_tokener_success);
        CHECK(json_object_is_type(object, json_type_object));
        size_t members = 0;
        for (size_t i = 0; i < outline.count; i++)
            members += outline.parts[i].depth == 1;
        CHECK((size_t)json_object_object_length(object) == members);
        json_object_put(object);
        json_tokener_free(tokener);
    }
    outline_clear(&outline);
    problems_clear(&problems);
}

static char *saved(const char *bytes, size_t length)
{
    struct settings settings;
    struct problems problems = {0};
    struct writer writer = {0};
    CHECK(settings_read(bytes, length, &settings, &problems));
    settings_write(&writer, settings.registry, &settings.extras);
    CHECK(!writer.out.overflow);
    settings_clear(&settings);
    return text_take(&writer.out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const char *text = (const char *)bytes;
    struct told told = {.lines = count_lines(text, length)};
    bool valid = store_validate(text, length, check_problem, &told);
    CHECK(valid == (told.count == 0));
    check_json_c(text, length);
    if (valid) {
        char *once = saved(text, length);
        char *twice = saved(once, strlen(once));
        CHECK(strcmp(once, twice) == 0);
        CHECK(utf8_valid(once, strlen(once)));
        free(once);
        free(twice);
    }
    return 0;
}

#ifdef FUZZ_MAIN
enum { FILE_MAX = 4 << 20 };

static void play_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    CHECK(file);
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
    CHECK(stat(path, &status) == 0);
    if (!S_ISDIR(status.st_mode)) {
        play_file(path);
        return 1;
    }
    DIR *folder = opendir(path);
    CHECK(folder);
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

/* The files of providers: those that ship, users' own, and such as should not be. */
#include "support.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "store/providers.h"

#define FILES "tests/providers/data/"

/* What ships -------------------------------------------------------------------------------- */

static void no_problem(void *context, const char *sentence)
{
    (void)context;
    fail_msg("%s", sentence);
}

static void test_built_in(void **state)
{
    (void)state;
    struct provider_list *list = providers_built_in();
    assert_int_equal(provider_count(list), 2);
    assert_string_equal(provider_at(list, 0)->id, "gmail");
    assert_string_equal(provider_at(list, 1)->id, "exchange");
    for (size_t i = 0; i < 2; i++) {
        assert_true(provider_at(list, i)->built_in);
        assert_true(provider_reserves(provider_at(list, i)->id));
    }
    provider_list_free(list);
}

/* The start of the program reads them, before its first picture. */
static void test_built_in_is_cheap(void **state)
{
    (void)state;
    enum { TIMES = 20 };
    int64_t best = INT64_MAX;
    for (int i = 0; i < TIMES; i++) {
        int64_t start = clock_monotonic_ns();
        provider_list_free(providers_built_in());
        int64_t took = clock_monotonic_ns() - start;
        best = took < best ? took : best;
    }
    print_message("built-in providers: %lld us\n", (long long)(best / 1000));
    assert_true(best < 20 * 1000 * 1000); /* sanitised and on a busy machine */
}

static void tell(void *context, enum field_id id, const char *sentence)
{
    fail_msg("%s: %s: %s", (const char *)context, fields[id].path, sentence);
}

/* Fills a server by these ways and looks whether it could be registered. */
static void fill(const struct provider *provider, const struct provider_wish *wish)
{
    struct record *server = record_new(RECORD_SERVER);
    struct err err = {0};
    if (!provider_fill(provider, wish, server, &err))
        fail_msg("%s: %s", provider->id, err.text);
    if (*provider->oauth.preset != '\0')
        record_set(server, FIELD_OAUTH_SERVER, provider->oauth.preset, ORIGIN_PRESET, NULL);
    record_validate(server, tell, (void *)provider->id);
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        const struct provider_way *way = provider_way_of(provider, wish, side);
        const struct transport_fields *is = transport_fields(RECORD_SERVER, side);
        assert_int_equal(record_has_side(server, side), way != NULL);
        if (way == NULL)
            continue;
        assert_int_equal(record_number(server, is->port, 0), way->port);
        assert_string_equal(record_get(server, is->encryption), way->encryption);
        assert_null(strpbrk(record_get(server, is->host), "<>%"));
    }
    assert_string_equal(record_get(server, FIELD_NAME), provider->name);
    record_free(server);
}

/* Every way of every provider, with parts that fit. */
static void test_each_fills(void **state)
{
    (void)state;
    struct provider_list *list = providers_load(NULL, no_problem, NULL);
    assert_true(provider_count(list) > 100);
    for (size_t i = 0; i < provider_count(list); i++) {
        const struct provider *provider = provider_at(list, i);
        const char *parts[PROVIDER_PARTS_MAX];
        for (size_t j = 0; j < provider->part_count; j++)
            parts[j] = provider_part_example(&provider->parts[j]);
        struct provider_wish wish = {.address = "taro@example.jp",
                                     .parts = parts,
                                     .receive_way = PROVIDER_ANY_WAY,
                                     .send_way = PROVIDER_ANY_WAY};
        fill(provider, &wish);
        for (size_t j = 0; j < provider->way_count; j++) {
            struct provider_wish other = wish;
            if (provider->ways[j].side == SIDE_RECEIVE)
                other.receive_way = (int)j;
            else
                other.send_way = (int)j;
            fill(provider, &other);
        }
    }
    provider_list_free(list);
}

/* The list of what is known, made by hand: every domain leads to its provider. */
static void test_each_domain(void **state)
{
    (void)state;
    struct provider_list *list = providers_load(NULL, no_problem, NULL);
    char *text = slurp("tests/providers/domains.table", NULL), *rest = NULL;
    size_t count = 0;
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        char *domain = strchr(line, '|');
        if (*line == '#' || domain == NULL)
            continue;
        *domain++ = '\0';
        char *address = mem_format("taro@%s", domain), *below = mem_format("x@abc.%s", domain);
        const struct provider *found = provider_by_domain(list, address);
        if (found == NULL || strcmp(found->id, line) != 0 || !provider_matches(found, address))
            fail_msg("%s: %s, not %s", domain, found ? found->id : "nobody", line);
        assert_non_null(provider_by_domain(list, below));
        free(address);
        free(below);
        count++;
    }
    assert_true(count > 600);
    free(text);
    provider_list_free(list);
}

/* Login by token is proposed only where somebody gives out tokens. */
static void test_tokens_have_a_giver(void **state)
{
    (void)state;
    struct provider_list *list = providers_load(NULL, no_problem, NULL);
    for (size_t i = 0; i < provider_count(list); i++) {
        const struct provider *provider = provider_at(list, i);
        for (size_t j = 0; j < provider->way_count; j++) {
            char login[32];
            provider_mechanism(provider, &provider->ways[j], login, sizeof(login));
            if (strcmp(login, "xoauth2") == 0 && *provider->oauth.preset == '\0')
                fail_msg("%s", provider->id);
        }
    }
    provider_list_free(list);
}

static void test_languages(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        i18n_start(i ? "ja" : "en", "");
        struct provider_list *list = providers_load(NULL, no_problem, NULL);
        const struct provider *provider = provider_by_id(list, "cybermail");
        assert_string_equal(provider->name, i ? "CYBERMAIL Σ" : "CYBERMAIL Sigma");
        assert_true(provider_matches(provider, "sigma") && provider_matches(provider, "Σ"));
        assert_int_equal(strstr(provider->parts[0].ask, "入力") != NULL, i);
        provider_list_free(list);
    }
    i18n_start("en", "");
}

static void test_certainty_is_inherited(void **state)
{
    (void)state;
    struct provider_list *list = providers_built_in();
    const struct provider *gmail = provider_at(list, 0);
    const struct provider_way *last = &gmail->ways[gmail->way_count - 1];
    assert_int_equal(gmail->ways[0].certainty, CERTAINTY_A);
    assert_string_equal(gmail->ways[0].source, gmail->source);
    assert_int_equal(last->certainty, CERTAINTY_B);
    assert_string_not_equal(last->source, gmail->source);
    provider_list_free(list);
}

/* Files --------------------------------------------------------------------------------------- */

static void each_file(const char *folder, bool good, size_t at_least)
{
    struct dirent *entry;
    DIR *names = opendir(folder);
    size_t count = 0, length;
    assert_non_null(names);
    while ((entry = readdir(names)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = mem_format("%s/%s", folder, entry->d_name), *bytes = slurp(path, &length);
        struct provider_list *list = provider_list_new();
        struct err err = {0};
        bool read = providers_read(list, bytes, length, PROVIDERS_OWN, path, &err);
        if (read != good)
            fail_msg("%s: %s", path, read ? "was taken" : err.text);
        assert_true(read || provider_count(list) == 0);
        assert_true(read ||
                    (strncmp(err.text, path, strlen(path)) == 0 && strstr(err.text, "line")));
        provider_list_free(list);
        free(bytes);
        free(path);
        count++;
    }
    closedir(names);
    assert_true(count >= at_least);
}

static void test_good_files(void **state)
{
    (void)state;
    each_file(FILES "good", true, 7);
}

static void test_bad_files(void **state)
{
    (void)state;
    each_file(FILES "bad", false, 60);
    each_file(FILES "beyond-schema", false, 5);
}

#define FILE_OF(...) "{\"version\": 1, \"providers\": [\n" __VA_ARGS__ "\n]}"
#define ONE(members)                                                                               \
    "{\"id\": \"a\", \"name\": \"A\",\n \"send\": [{\"host\": \"h.example\",\n" members

/* What is said, and of which line. */
static void test_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } cases[] = {
        {FILE_OF(ONE("\"port\": 0}]}")),
         "F, line 4: providers[0].send[0].port: \"port\" must be a whole number from 1 to 65535."},
        {FILE_OF(ONE("\"port\": 25, \"prot\": 1}]}")),
         "F, line 4: providers[0].send[0].prot: There is no \"prot\" here."},
        {FILE_OF(ONE("\"port\": 25}],\n\"notes\": [{}]}")),
         "F, line 5: providers[0].notes[0]: \"text\" is missing."},
        {FILE_OF(ONE("\"port\": 25}],\n\"notes\": [{\"text\": \"x\"}]}")),
         "F, line 5: providers[0].notes[0].text: Texts are written as {\"en\": \"...\", \"ja\": "
         "\"...\"}."},
        {FILE_OF("{\"id\": \"a\",\n\"name\": \"A\"}"),
         "F, line 2: providers[0]: A provider needs \"receive\" or \"send\", with one entry at "
         "least."},
        {FILE_OF("{\"id\": \"a\",\n\"name\": \"x\\u0000y\"}"), "line 3"},
        {FILE_OF("[]"), "F, line 2: providers[0]: An object, in { and }, is expected here."},
        {FILE_OF("{\"id\": null}"), "\"id\" must not be null."},
        {"{\"version\": 1, \"providers\": 5}", "\"providers\" must be a list."},
        {"[]", "The file must hold one object"},
        {"", "The file is empty."},
        {"\xff", "line 1"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct provider_list *list = provider_list_new();
        struct err err = {0};
        assert_false(
            providers_read(list, cases[i].text, strlen(cases[i].text), PROVIDERS_OWN, "F", &err));
        if (strstr(err.text, cases[i].said) == NULL)
            fail_msg("%s\nsays: %s\n not: %s", cases[i].text, err.text, cases[i].said);
        assert_int_equal(err.code, ERR_INPUT);
        provider_list_free(list);
    }
}

/* The user's folder --------------------------------------------------------------------------- */

struct told {
    size_t count;
    char text[4096];
};

static void hear(void *context, const char *sentence)
{
    struct told *told = context;
    told->count++;
    size_t length = strlen(told->text);
    snprintf(told->text + length, sizeof(told->text) - length, "%s\n", sentence);
}

#define OWN(id, domain)                                                                            \
    "{\"version\": 1, \"providers\": [{\"id\": \"" id                                              \
    "\", \"name\": \"Ours\", \"domains\": [\"" domain                                              \
    "\"], \"send\": [{\"host\": \"smtp.example.jp\", \"port\": 465}]}]}"

static void put(const struct place *place, const char *name, const char *text)
{
    char *path = path_in(place, name);
    spill(path, text);
    free(path);
}

/* Each bad file is told by itself and the rest is there. */
static void test_folder(void **state)
{
    const struct place *place = *state;
    struct told told = {0};
    put(place, "b.json", OWN("office", "example.jp"));
    put(place, "a.json", OWN("xserver", "xserver.jp"));
    put(place, "c.json", "{\"version\": 1, \"providers\": [{\"id\": \"c\"}]}");
    put(place, "d.json", OWN("Office", "d.example"));
    put(place, "e.json", "");
    put(place, "f.txt", "no provider");
    put(place, ".g.json", "no provider");
    struct provider_list *all = providers_load(NULL, no_problem, NULL);
    struct provider_list *list = providers_load(place->folder, hear, &told);
    assert_int_equal(told.count, 3);
    assert_non_null(strstr(told.text, "c.json, line 1: providers[0]: \"name\" is missing."));
    assert_non_null(strstr(told.text, "d.json, line 1: providers[0].id: Office is there twice."));
    assert_non_null(strstr(told.text, "e.json, line 1: The file is empty."));
    assert_int_equal(provider_count(list), provider_count(all) + 1);
    assert_string_equal(provider_at(list, 2)->id, "xserver");
    assert_string_equal(provider_at(list, 3)->id, "office");
    assert_true(provider_at(list, 2)->own && !provider_at(list, 4)->own);
    assert_string_equal(provider_by_domain(list, "x@example.jp")->id, "office");
    assert_string_equal(provider_by_domain(list, "x@xserver.jp")->name, "Ours");
    provider_list_free(list);
    provider_list_free(all);
}

/* Devices, pipes, folders, links to nothing and files that anybody may change. */
static void test_odd_files(void **state)
{
    const struct place *place = *state;
    struct told told = {0};
    char *folder = path_in(place, "folder.json"), *pipe = path_in(place, "pipe.json");
    char *nothing = path_in(place, "nothing.json"), *open = path_in(place, "open.json");
    char *link = path_in(place, "link.json"), *target = path_in(place, "target");
    assert_int_equal(mkdir(folder, 0700), 0);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_int_equal(symlink("/nowhere", nothing), 0);
    spill(open, OWN("open", "open.example"));
    assert_int_equal(chmod(open, 0666), 0);
    spill(target, OWN("link", "link.example"));
    assert_int_equal(symlink(target, link), 0);
    struct provider_list *list = providers_load(place->folder, hear, &told);
    assert_int_equal(told.count, 4);
    assert_non_null(strstr(told.text, "open.json is not used"));
    assert_null(provider_by_id(list, "open"));
    assert_non_null(provider_by_id(list, "link"));
    provider_list_free(list);
    assert_int_equal(chmod(place->folder, 0777), 0);
    told = (struct told){0};
    list = providers_load(place->folder, hear, &told);
    assert_int_equal(told.count, 1);
    assert_null(provider_by_id(list, "link"));
    provider_list_free(list);
    char *const paths[] = {folder, pipe, nothing, open, link, target};
    for (size_t i = 0; i < 6; i++)
        free(paths[i]);
}

/* Who the program is; 0: who it really is. */
static uid_t pretended;

uid_t geteuid(void)
{
    return pretended != 0 ? pretended : getuid();
}

/* Files of another user, in a folder where everybody may have some, and a folder of another's. */
static void test_strangers(void **state)
{
    enum { STRANGER = 12345 };
    const struct place *place = *state;
    struct told told = {0};
    char *own = path_in(place, "own.json"), *evil = path_in(place, "evil.json");
    spill(own, OWN("own", "own.example"));
    spill(evil, OWN("evil", "evil.example"));
    assert_int_equal(chmod(place->folder, 01777), 0);
    if (getuid() == 0)
        assert_int_equal(chown(evil, STRANGER, (gid_t)-1), 0);
    else
        pretended = STRANGER; /* then all of them are another user's */
    struct provider_list *list = providers_load(place->folder, hear, &told);
    assert_null(provider_by_id(list, "evil"));
    assert_int_equal(provider_by_id(list, "own") != NULL, getuid() == 0);
    assert_non_null(strstr(told.text, "somebody else"));
    assert_int_equal(told.count, 1);
    provider_list_free(list);
    if (getuid() == 0) {
        assert_int_equal(chmod(place->folder, 0755), 0);
        assert_int_equal(chown(place->folder, STRANGER, (gid_t)-1), 0);
        told = (struct told){0};
        list = providers_load(place->folder, hear, &told);
        assert_null(provider_by_id(list, "own"));
        assert_non_null(strstr(told.text, "somebody else"));
        provider_list_free(list);
    }
    pretended = 0;
    free(own);
    free(evil);
}

static void test_too_large(void **state)
{
    const struct place *place = *state;
    struct told told = {0};
    size_t size = 1024 * 1024 + 1;
    char *path = path_in(place, "large.json"), *bytes = mem_new(size + 1, 1);
    memset(bytes, ' ', size);
    spill(path, bytes);
    provider_list_free(providers_load(place->folder, hear, &told));
    assert_int_equal(told.count, 1);
    free(bytes);
    free(path);
}

static void test_no_folder(void **state)
{
    const struct place *place = *state;
    char *path = path_in(place, "not-there");
    provider_list_free(providers_load(path, no_problem, NULL));
    free(path);
}

static void test_where(void **state)
{
    (void)state;
    static const struct {
        const char *config, *home;
        bool system;
        const char *folder;
    } cases[] = {
        {"/c", "/h", false, "/c/mailsetup/providers"},
        {"c", "/h", false, "/h/.config/mailsetup/providers"},
        {"", "/h", false, "/h/.config/mailsetup/providers"},
        {"/c", "/h", true, "/etc/mailsetup/providers"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        setenv("XDG_CONFIG_HOME", cases[i].config, 1);
        setenv("HOME", cases[i].home, 1);
        char *folder = providers_folder(cases[i].system);
        assert_string_equal(folder, cases[i].folder);
        free(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_built_in),
        cmocka_unit_test(test_built_in_is_cheap),
        cmocka_unit_test(test_each_fills),
        cmocka_unit_test(test_each_domain),
        cmocka_unit_test(test_tokens_have_a_giver),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_certainty_is_inherited),
        cmocka_unit_test(test_good_files),
        cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test_setup_teardown(test_folder, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_odd_files, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_strangers, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_too_large, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_no_folder, make_place, drop_place),
        cmocka_unit_test(test_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

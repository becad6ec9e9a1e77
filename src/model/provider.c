/* Providers: one of them, and the list with its indices. */
#include "model/provider.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/fold.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A domain and whose it is; an open hash table of them. */
struct domain {
    const char *name; /* NULL: free */
    size_t provider;
};
struct provider_list {
    struct provider **rows;
    size_t count, room;
    struct domain *domains;
    size_t domain_count, domain_room; /* the room is a power of two */
};

const char *certainty_word(enum certainty certainty)
{
    static const char *const words[] = {
        [CERTAINTY_UNSAID] = "",
        [CERTAINTY_A] = N_("from the provider"),
        [CERTAINTY_B] = N_("quoted by others"),
        [CERTAINTY_C] = N_("worked out"),
    };

    return i18n(words[certainty]);
}

char certainty_letter(enum certainty certainty)
{
    return " ABC"[certainty];
}

const char *provider_region(const struct provider *provider)
{
    static const char *const words[][2] = {
        {"jp", N_("Japan")}, {"world", N_("worldwide")},    {"eu", N_("Europe")},
        {"us", N_("USA")},   {"ru", N_("Russia")},          {"kr", N_("Korea")},
        {"cn", N_("China")}, {"local", N_("this machine")},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(words[i][0], provider->region) == 0)
            return _(words[i][1]);
    return provider->region;
}

struct provider *provider_new(void)
{
    struct provider *provider = mem_new(1, sizeof(*provider));

    provider->id = provider->name = provider->other_name = provider->region = "";
    provider->enable = provider->enable_url = provider->docs = provider->source = "";
    provider->oauth =
        (struct provider_oauth){"", "", "", "", "", "", "", "", "", false, false, "", ""};
    return provider;
}

void provider_free(struct provider *provider)
{
    if (provider == NULL)
        return;
    for (size_t i = 0; i < provider->string_count; i++)
        free(provider->strings[i]);
    free(provider->strings);
    free(provider->domains);
    free(provider->ways);
    free(provider->notes);
    free(provider->words);
    free(provider);
}

const char *provider_string(struct provider *provider, const char *text)
{
    if (text[0] == '\0')
        return "";
    if (provider->string_count == provider->string_room) {
        provider->string_room = provider->string_room == 0 ? 32 : 2 * provider->string_room;
        provider->strings =
            mem_grow(provider->strings, provider->string_room, sizeof(provider->strings[0]));
    }
    return provider->strings[provider->string_count++] = mem_copy(text);
}

/* To be found by ----------------------------------------------------------------------------- */

static void add_folded(struct text *out, const char *text)
{
    char *folded = mem_copy(text);

    text_add_n(out, folded, fold_text(text, folded, strlen(text) + 1));
    free(folded);
}

static void add_word(struct text *out, const char *word)
{
    add_folded(out, word);
    text_add_char(out, '\n');
}

static char *words_of(const struct provider *provider)
{
    struct text words = {0};

    add_word(&words, provider->id);
    add_word(&words, provider->name);
    add_word(&words, provider->other_name);
    add_word(&words, provider->region);
    add_word(&words, provider_region(provider));
    for (size_t i = 0; i < provider->domain_count; i++)
        add_word(&words, provider->domains[i]);
    for (size_t i = 0; i < provider->way_count; i++)
        if (i == 0 || strcmp(provider->ways[i].host, provider->ways[i - 1].host) != 0)
            add_word(&words, provider->ways[i].host);
    return text_take(&words);
}

/* Is name the domain, or below it? */
static bool is_below(const char *name, const char *domain)
{
    size_t length = strlen(name), size = strlen(domain);

    return length >= size && strcmp(name + length - size, domain) == 0 &&
           (length == size || name[length - size - 1] == '.');
}

static bool word_matches(const struct provider *provider, const char *word)
{
    const char *at = strrchr(word, '@');
    const char *find = at != NULL ? at + 1 : word;

    if (strstr(provider->words, find) != NULL)
        return true;
    for (size_t i = 0; i < provider->domain_count; i++)
        if (is_below(find, provider->domains[i]))
            return true;
    return false;
}

bool provider_matches(const struct provider *provider, const char *text)
{
    struct text folded = {0};
    bool matches = true;
    char *rest = NULL;

    add_folded(&folded, text);
    if (folded.length > 0)
        for (char *word = strtok_r(folded.bytes, " \t\n", &rest); word != NULL && matches;
             word = strtok_r(NULL, " \t\n", &rest))
            matches = word_matches(provider, word);
    text_free(&folded);
    return matches;
}

/* The list ----------------------------------------------------------------------------------- */

struct provider_list *provider_list_new(void)
{
    return mem_new(1, sizeof(struct provider_list));
}

void provider_list_free(struct provider_list *list)
{
    if (list == NULL)
        return;
    for (size_t i = 0; i < list->count; i++)
        provider_free(list->rows[i]);
    free(list->rows);
    free(list->domains);
    free(list);
}

size_t provider_count(const struct provider_list *list)
{
    return list->count;
}

const struct provider *provider_at(const struct provider_list *list, size_t index)
{
    return index < list->count ? list->rows[index] : NULL;
}

static size_t find_id(const struct provider_list *list, const char *id)
{
    size_t at = 0;

    while (at < list->count && strcasecmp(list->rows[at]->id, id) != 0)
        at++;
    return at;
}

const struct provider *provider_by_id(const struct provider_list *list, const char *id)
{
    return provider_at(list, find_id(list, id));
}

static uint64_t hash_of(const char *name)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */

    for (; *name != '\0'; name++)
        hash = (hash ^ (unsigned char)*name) * 1099511628211u;
    return hash;
}

/* Where the domain is, or where it would be put. The table is never full. */
static struct domain *domain_slot(const struct provider_list *list, const char *name)
{
    size_t at = hash_of(name) & (list->domain_room - 1);

    while (list->domains[at].name != NULL && strcmp(list->domains[at].name, name) != 0)
        at = (at + 1) & (list->domain_room - 1);
    return &list->domains[at];
}

static void put_domains(struct provider_list *list, size_t index)
{
    const struct provider *provider = list->rows[index];

    for (size_t i = 0; i < provider->domain_count; i++) {
        struct domain *slot = domain_slot(list, provider->domains[i]);
        bool taken = slot->name != NULL;
        if (taken && (!provider->own || list->rows[slot->provider]->own))
            continue;
        *slot = (struct domain){provider->domains[i], index};
        list->domain_count += !taken;
    }
}

/* The table anew, for as many domains as all of them have. */
static void rebuild_domains(struct provider_list *list)
{
    size_t wanted = 0, room = 64;

    for (size_t i = 0; i < list->count; i++)
        wanted += list->rows[i]->domain_count;
    while (room < 2 * wanted)
        room *= 2;
    free(list->domains);
    list->domains = mem_new(room, sizeof(list->domains[0]));
    list->domain_room = room;
    list->domain_count = 0;
    for (size_t i = 0; i < list->count; i++)
        put_domains(list, i);
}

void provider_list_add(struct provider_list *list, struct provider *provider)
{
    size_t at = find_id(list, provider->id);
    bool known = at < list->count;

    if (known && (!provider->own || list->rows[at]->own)) {
        provider_free(provider);
        return;
    }
    provider->words = words_of(provider);
    if (known) {
        provider->built_in = list->rows[at]->built_in;
        provider_free(list->rows[at]);
        list->rows[at] = provider;
        rebuild_domains(list);
        return;
    }
    if (list->count == list->room) {
        list->room = list->room == 0 ? 16 : 2 * list->room;
        list->rows = mem_grow(list->rows, list->room, sizeof(list->rows[0]));
    }
    list->rows[list->count++] = provider;
    if (list->domain_room < 2 * (list->domain_count + provider->domain_count) + 2)
        rebuild_domains(list);
    else
        put_domains(list, at);
}

const struct provider *provider_by_domain(const struct provider_list *list, const char *address)
{
    enum { DOMAIN_MAX = 253 };
    struct text folded = {0};
    const struct provider *found = NULL;
    const char *at = strrchr(address, '@');

    if (list->domain_count == 0 || strlen(address) > 4 * DOMAIN_MAX)
        return NULL;
    add_folded(&folded, at != NULL ? at + 1 : address);
    if (folded.length > 0 && folded.bytes[folded.length - 1] == '.')
        text_cut(&folded, folded.length - 1);
    for (const char *name = text_get(&folded); name != NULL && *name != '\0' && found == NULL;) {
        const struct domain *slot = domain_slot(list, name);
        const char *dot = strchr(name, '.');
        if (slot->name != NULL)
            found = list->rows[slot->provider];
        name = dot != NULL ? dot + 1 : NULL;
    }
    text_free(&folded);
    return found;
}

/* "sv<NNN>.example.jp" is also sv12.example.jp. What is made from the customer's own domain
 * (%EMAILDOMAIN%) says nothing of whose it is. */
static bool host_fits(const char *template, const char *host)
{
    while (*template != '\0') {
        const char *end = *template == '<' ? strchr(template, '>') : NULL;
        if (end == NULL) {
            if (*template ++ != text_lower_byte(*host++))
                return false;
            continue;
        }
        const char *from = host;
        while (*host != '\0' && *host != '.' && *host != end[1])
            host++;
        if (host == from)
            return false;
        template = end + 1;
    }
    return *host == '\0';
}

const struct provider *provider_by_host(const struct provider_list *list, const char *host)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct provider *provider = list->rows[i];
        for (size_t j = 0; j < provider->way_count; j++) {
            const char *template = provider->ways[j].host;
            /* A template that is a part alone would fit everything. */
            const char *end = *template == '<' ? strchr(template, '>') : NULL;
            if (strchr(template, '%') == NULL && (end == NULL || end[1] == '.') &&
                host_fits(template, host))
                return provider;
        }
    }
    return NULL;
}

bool provider_reserves(const char *code)
{
    return strcasecmp(code, "gmail") == 0 || strcasecmp(code, "exchange") == 0;
}

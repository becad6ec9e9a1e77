/* Which transport is to be proposed, from what probes found. */
#include "model/preset.h"

#include "base/text.h"

#include <string.h>

/* One transport as far as it is known. */
struct candidate {
    const struct preset *preset;
    const struct report *report; /* NULL: nothing yet, and everything may be good */
    enum side side;
};

static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = words; *at; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        if (size == length && strncmp(at, word, length) == 0)
            return true;
        at += size;
    }
    return false;
}

static void add_words(struct text *out, const char *words)
{
    if (out->length > 0 && *words)
        text_add_char(out, ' ');
    text_add(out, words);
}

void preset_logins(const struct report *report, enum side side, bool before, struct text *out)
{
    const struct stage_result *stages = report->stages[side];
    const struct detail *capability = stages[STAGE_CAPABILITY].detail;
    if (strcmp(detail_get(stages[STAGE_GREETING].detail, "apop"), "true") == 0)
        add_words(out, "APOP");
    add_words(out, detail_get(capability, before ? "clear_mechanisms" : "mechanisms"));
    if (!before && has_word(detail_get(capability, "capabilities"), "USER"))
        add_words(out, "USER/PASS");
}

static bool failed(const struct report *report)
{
    return report->result[SIDE_NONE] == STATUS_FAIL || report->result[SIDE_NONE] == STATUS_SKIP;
}

/* Also where only its certificate is not good. */
static int answers(const struct candidate *candidate)
{
    if (!candidate->report)
        return 1;
    const struct detail *tls = candidate->report->stages[candidate->side][STAGE_TLS].detail;
    return !failed(candidate->report) || (tls && tls->chain_count > 0);
}

static int encrypted(const struct candidate *candidate)
{
    return strcmp(candidate->preset->encryption, "none") != 0;
}

static int trusted(const struct candidate *candidate)
{
    return !candidate->report || !failed(candidate->report);
}

static int has_login(const struct candidate *candidate)
{
    struct text logins = {0};
    if (!candidate->report || failed(candidate->report))
        return 1; /* it did not come that far: what was named before TLS tells nothing */
    preset_logins(candidate->report, candidate->side, false, &logins);
    bool any = logins.length > 0;
    text_free(&logins);
    return any;
}

static int encrypted_at_once(const struct candidate *candidate)
{
    return strcmp(candidate->preset->encryption, "tls") == 0;
}

static int for_submission(const struct candidate *candidate)
{
    return candidate->preset->with_auth;
}

/* The weightiest first: a password in clear text is worse than a certificate to be looked at. */
static int (*const merits[])(const struct candidate *) = {
    answers, encrypted, trusted, has_login, encrypted_at_once, for_submission,
};

static bool better(const struct candidate *a, const struct candidate *b)
{
    for (size_t i = 0; i < sizeof merits / sizeof *merits; i++)
        if (merits[i](a) != merits[i](b))
            return merits[i](a) > merits[i](b);
    return false; /* in the order of the table */
}

size_t preset_best(const size_t *offered, const struct report *const *reports, size_t count,
                   enum side side)
{
    struct candidate best = {0};
    size_t found = PRESET_COUNT;
    for (size_t i = 0; i < count; i++) {
        const struct report *report = reports[i] && reports[i]->done ? reports[i] : NULL;
        struct candidate candidate = {&presets[offered[i]], report, side};
        if (found != PRESET_COUNT && !better(&candidate, &best))
            continue;
        best = candidate;
        found = offered[i];
    }
    return found != PRESET_COUNT && best.report && answers(&best) ? found : PRESET_COUNT;
}

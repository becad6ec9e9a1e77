/* What is different from the last time, from an administrator's point of view. */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/facts.h"
#include "model/facts_list.h"

#include <stdlib.h>
#include <string.h>

enum { DATE_LENGTH = 10, PARAMETERS_MAX = 5 };

struct comparison {
    const struct facts *before, *now;
    facts_tell *tell;
    void *context;
};

/* own ends with a name that is NULL. */
static void tell(const struct comparison *comparison, enum finding_id cause, enum stage stage,
                 int64_t when_ms, const struct parameter *own)
{
    struct parameter all[PARAMETERS_MAX];
    char date[32] = "";
    size_t count = 1;

    if (when_ms > 0)
        clock_iso(when_ms, date, sizeof(date));
    date[DATE_LENGTH] = '\0';
    all[0] = (struct parameter){"date", date};
    while (own->name != NULL && count < PARAMETERS_MAX)
        all[count++] = *own++;
    comparison->tell(comparison->context, cause, stage, all, count);
}

static void tell_values(const struct comparison *comparison, enum finding_id cause,
                        enum stage stage, const char *before, const char *now)
{
    const struct parameter own[] = {{"before", before}, {"now", now}, {NULL, NULL}};

    tell(comparison, cause, stage, comparison->before->seen_ms, own);
}

static bool known(const char *before, const char *now)
{
    return *before != '\0' && *now != '\0';
}

static bool differs(const char *before, const char *now)
{
    return known(before, now) && strcmp(before, now) != 0;
}

static const char *in_words(const char *list)
{
    return strcmp(list, "-") == 0 ? _("nothing") : list;
}

static void tell_list(const struct comparison *comparison, enum finding_id cause, enum stage stage,
                      const char *before, const char *now)
{
    char *gone = list_without(before, now), *new = list_without(now, before);
    const struct parameter own[] = {
        {"gone", in_words(gone)}, {"new", in_words(new)}, {"now", in_words(now)}, {NULL, NULL}};

    tell(comparison, cause, stage, comparison->before->seen_ms, own);
    free(gone);
    free(new);
}

static void compare_addresses(const struct comparison *comparison)
{
    const char *before = comparison->before->addresses, *now = comparison->now->addresses;

    if (addresses_moved(before, now))
        tell_list(comparison, FINDING_CHANGED_ADDRESS, STAGE_RESOLVE, before, now);
}

/* Certificates ------------------------------------------------------------------------------ */

/* Large authorities sign with one of several intermediates in turn: what stays is who they are. */
static const char *organisation(const char *issuer, size_t *length)
{
    const char *at = strncmp(issuer, "O=", 2) == 0 ? issuer : strstr(issuer, ",O=");

    if (at == NULL) {
        *length = strlen(issuer);
        return issuer;
    }
    at += *at == ',';
    *length = strcspn(at, ",");
    return at;
}

static bool same_authority(const char *before, const char *now)
{
    size_t a, b;
    const char *old = organisation(before, &a), *new = organisation(now, &b);

    return a > 0 && a == b && memcmp(old, new, a) == 0;
}

/* Anybody can write the names of both into a certificate: only one that was verified renews. */
static bool plainly_renewed(const struct facts *before, const struct facts *now)
{
    return strcmp(now->verified, "true") == 0 && known(before->names, now->names) &&
           list_holds(now->names, before->names) && same_authority(before->issuer, now->issuer);
}

static void compare_certificates(const struct comparison *comparison)
{
    const struct facts *before = comparison->before, *now = comparison->now;
    char was[DATE_LENGTH + 1], is[DATE_LENGTH + 1];
    bool other_key = differs(before->spki_sha256, now->spki_sha256);

    if (other_key && !plainly_renewed(before, now)) {
        const struct parameter own[] = {{"before", before->spki_sha256},
                                        {"now", now->spki_sha256},
                                        {"names", now->names},
                                        {"issuer", now->issuer},
                                        {NULL, NULL}};
        tell(comparison, FINDING_CHANGED_KEY, STAGE_TLS, before->seen_ms, own);
    } else if (differs(before->certificate_sha256, now->certificate_sha256)) {
        text_copy(was, sizeof(was), before->not_after);
        text_copy(is, sizeof(is), now->not_after);
        tell_values(comparison, FINDING_CHANGED_CERTIFICATE, STAGE_TLS, was, is);
    }
}

/* TLS --------------------------------------------------------------------------------------- */

/* -1: one that we do not know. */
static int age_of(const char *version)
{
    static const char *const versions[] = {"SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

    for (int i = 0; i < (int)(sizeof(versions) / sizeof(versions[0])); i++)
        if (strcmp(versions[i], version) == 0)
            return i;
    return -1;
}

static void compare_tls(const struct comparison *comparison)
{
    const char *before = comparison->before->tls_version, *now = comparison->now->tls_version;
    bool lowered = age_of(now) >= 0 && age_of(now) < age_of(before);

    if (differs(before, now))
        tell_values(comparison, lowered ? FINDING_TLS_LOWERED : FINDING_CHANGED_TLS, STAGE_TLS,
                    before, now);
}

/* Capabilities ------------------------------------------------------------------------------ */

static void compare_starttls(const struct comparison *comparison)
{
    static const struct parameter none = {NULL, NULL};

    if (strcmp(comparison->before->starttls, "true") == 0 &&
        strcmp(comparison->now->starttls, "false") == 0)
        tell(comparison, FINDING_STARTTLS_GONE, STAGE_CAPABILITY, comparison->before->seen_ms,
             &none);
}

/* That STARTTLS is gone is told by itself. */
static void compare_capabilities(const struct comparison *comparison)
{
    const char *now = comparison->now->capabilities;
    char *before =
        list_without(comparison->before->capabilities,
                     strcmp(comparison->now->starttls, "false") == 0 ? "STARTTLS STLS" : "");

    if (known(comparison->before->capabilities, now) && strcmp(before, now) != 0)
        tell_list(comparison, FINDING_CHANGED_CAPABILITIES, STAGE_CAPABILITY, before, now);
    free(before);
}

static void compare_mechanisms(const struct comparison *comparison)
{
    const char *before = comparison->before->mechanisms, *now = comparison->now->mechanisms;

    if (differs(before, now))
        tell_list(comparison, FINDING_CHANGED_MECHANISMS, STAGE_CAPABILITY, before, now);
}

static void compare_mailboxes(const struct comparison *comparison)
{
    const char *before = comparison->before->uidvalidity, *now = comparison->now->uidvalidity;
    const struct parameter own[] = {{"before", before}, {"now", now}, {NULL, NULL}};

    if (differs(before, now))
        tell(comparison, FINDING_CHANGED_UIDVALIDITY, STAGE_MAILBOX, comparison->before->mailbox_ms,
             own);
}

void facts_compare(const struct facts *before, const struct facts *now, facts_tell *tell_one,
                   void *context)
{
    const struct comparison comparison = {before, now, tell_one, context};

    compare_addresses(&comparison);
    compare_certificates(&comparison);
    compare_tls(&comparison);
    compare_starttls(&comparison);
    compare_capabilities(&comparison);
    compare_mechanisms(&comparison);
    compare_mailboxes(&comparison);
}

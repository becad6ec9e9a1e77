/* Which of a certificate's names is the host that was meant. */
#include "model/certificate.h"

#include "base/mem.h"
#include "model/domain.h"
#include "model/field.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What speaks for a name, the weightiest first. */
enum merit {
    MERIT_SAME_OWNER, /* of the same registered domain */
    MERIT_COMMON,     /* labels in common from the right */
    MERIT_NO_WEB,     /* the bare domain and its www. are seldom a mail server's */
    MERIT_PLAIN,      /* nothing had to be filled in: somebody meant this very host */
    MERIT_SERVICE,    /* "pop" is called pop elsewhere too */
    MERIT_DEPTH,      /* the nearer in its number of labels, the better */
    MERIT_COUNT
};
struct candidate {
    char *host;
    int merits[MERIT_COUNT];
};

static int labels_of(const char *host)
{
    int labels = 1;
    for (; *host; host++)
        labels += *host == '.';
    return labels;
}

/* The label before end; *begin is where it begins. False: there is none left. */
static bool label_before(const char *host, const char *end, const char **begin)
{
    if (end == host)
        return false;
    const char *at = end;
    while (at > host && at[-1] != '.')
        at--;
    *begin = at;
    return true;
}

static int common_labels(const char *a, const char *b)
{
    const char *a_end = a + strlen(a), *b_end = b + strlen(b), *a_begin, *b_begin;
    int labels = 0;
    while (label_before(a, a_end, &a_begin) && label_before(b, b_end, &b_begin)) {
        size_t length = (size_t)(a_end - a_begin);
        if (length != (size_t)(b_end - b_begin) || strncasecmp(a_begin, b_begin, length) != 0)
            break;
        labels++;
        a_end = a_begin > a ? a_begin - 1 : a;
        b_end = b_begin > b ? b_begin - 1 : b;
    }
    return labels;
}

/* The host that a name stands for; NULL: none. The caller frees. */
static char *host_of_name(const char *name, const char *host)
{
    bool wildcard = name[0] == '*' && name[1] == '.';
    size_t first = strcspn(host, ".");
    char *filled = NULL;
    if (wildcard && !host_is_address(host) && first > 0)
        filled = mem_format("%.*s%s", (int)first, host, name + 1);
    else if (!wildcard)
        filled = mem_copy(name);
    if (filled && (!host_valid(filled, NULL, "") || strcasecmp(filled, host) == 0)) {
        free(filled);
        return NULL;
    }
    return filled;
}

static struct candidate candidate_of(char *filled, const char *name, const char *host)
{
    int depth = labels_of(filled) - labels_of(host);
    const char *own = domain_registered(filled);
    struct candidate candidate = {.host = filled};
    candidate.merits[MERIT_SAME_OWNER] = domain_holds(domain_registered(host), filled);
    candidate.merits[MERIT_COMMON] = common_labels(filled, host);
    candidate.merits[MERIT_NO_WEB] = strncasecmp(filled, "www.", 4) == 0 ? 0
                                     : *own == '\0' || own == filled     ? 1
                                                                         : 2;
    size_t first = strcspn(host, ".");
    candidate.merits[MERIT_SERVICE] =
        strcspn(filled, ".") == first && strncasecmp(filled, host, first) == 0;
    candidate.merits[MERIT_DEPTH] = depth < 0 ? depth : -depth;
    candidate.merits[MERIT_PLAIN] = *name != '*';
    return candidate;
}

static bool better(const struct candidate *a, const struct candidate *b)
{
    for (size_t i = 0; i < MERIT_COUNT; i++)
        if (a->merits[i] != b->merits[i])
            return a->merits[i] > b->merits[i];
    return false;
}

/* Into its place; of the same host twice, and of those that are too many, the worse goes. */
static size_t insert(struct candidate *list, size_t count, struct candidate candidate)
{
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(list[i].host, candidate.host) == 0) {
            free(candidate.host);
            return count;
        }
    size_t at = count;
    while (at > 0 && better(&candidate, &list[at - 1]))
        at--;
    if (at == CERTIFICATE_HOSTS_MAX) {
        free(candidate.host);
        return count;
    }
    if (count == CERTIFICATE_HOSTS_MAX)
        free(list[--count].host);
    memmove(&list[at + 1], &list[at], (count - at) * sizeof *list);
    list[at] = candidate;
    return count + 1;
}

size_t certificate_hosts(const char *names, const char *host, char *out[CERTIFICATE_HOSTS_MAX])
{
    struct candidate list[CERTIFICATE_HOSTS_MAX];
    char *copy = mem_copy(names ? names : ""), *rest = copy;
    size_t count = 0;
    for (const char *name = strsep(&rest, " "); name; name = strsep(&rest, " ")) {
        char *filled = *name ? host_of_name(name, host) : NULL;
        if (filled)
            count = insert(list, count, candidate_of(filled, name, host));
    }
    for (size_t i = 0; i < count; i++)
        out[i] = list[i].host;
    free(copy);
    return count;
}

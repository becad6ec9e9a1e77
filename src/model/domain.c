/* Which part of a host name is whose. */
#include "model/domain.h"

#include "model/field.h"

#include <string.h>
#include <strings.h>

bool domain_holds(const char *domain, const char *host)
{
    size_t length = strlen(host), size = strlen(domain);

    return size > 0 && length >= size && strcasecmp(host + length - size, domain) == 0 &&
           (length == size || host[length - size - 1] == '.');
}

/* co.jp, ne.jp, com.au, ac.uk: below a country, what its registry hands out names under. */
static bool is_registry(const char *label, size_t length, const char *country)
{
    static const char *const labels[] = {"ac",  "ad", "co", "com", "ed", "edu", "go", "gob",
                                         "gov", "gr", "lg", "mil", "ne", "net", "or", "org"};

    if (strlen(country) != 2)
        return false;
    for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
        if (strlen(labels[i]) == length && strncasecmp(labels[i], label, length) == 0)
            return true;
    return false;
}

const char *domain_registered(const char *host)
{
    const char *top = strrchr(host, '.'), *at = top;

    if (top == NULL || host_is_address(host))
        return "";
    while (at > host && at[-1] != '.')
        at--;
    if (!is_registry(at, (size_t)(top - at), top + 1))
        return at == top ? "" : at;
    if (at == host)
        return "";
    for (at--; at > host && at[-1] != '.';)
        at--;
    return at;
}

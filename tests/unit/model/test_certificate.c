/* Which host a certificate's names propose. */
#include "model/certificate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void the_host_that_was_meant_comes_first(void **state)
{
    static const struct {
        const char *names, *host;
        const char *wanted; /* all of them, best first */
    } cases[] = {
        {"sv1.hoster.jp", "pop.hoster.jp", "sv1.hoster.jp"},
        {"a.test b.hoster.jp c.hoster.jp", "pop.hoster.jp", "b.hoster.jp c.hoster.jp a.test"},
        {"HOSTER.JP mail.x.jp", "pop.hoster.jp", "HOSTER.JP mail.x.jp"},
        {"xhoster.jp hoster.jp", "pop.hoster.jp", "hoster.jp xhoster.jp"},
        /* The bare domain and its web site stand first in many certificates. */
        {"hoster.jp www.hoster.jp sv1.hoster.jp", "pop.hoster.jp",
         "sv1.hoster.jp hoster.jp www.hoster.jp"},
        /* Under co.jp and its like two labels in common are no kinship. */
        {"mail.other.co.jp sv1.example.co.jp", "pop.example.co.jp",
         "sv1.example.co.jp mail.other.co.jp"},
        {"mail.other.co.jp mail.far.jp", "pop.example.co.jp", "mail.other.co.jp mail.far.jp"},
        {"a.b.example.jp example.jp", "x.b.example.jp", "a.b.example.jp example.jp"},
        /* A wildcard stands for one label: that of the host that was typed. */
        {"*.hoster.jp", "a.b.hoster.jp", "a.hoster.jp"},
        {"*.mail.hoster.jp hoster.jp", "pop.hoster.jp", "pop.mail.hoster.jp hoster.jp"},
        {"*.web.hoster.jp sv1.hoster.jp", "pop.hoster.jp", "sv1.hoster.jp pop.web.hoster.jp"},
        {"*.hoster.jp", "pop.hoster.jp", ""}, /* it fits already */
        {"*.hoster.jp sv1.hoster.jp", "192.0.2.1", "sv1.hoster.jp"},
        {"sv1.hoster.jp 192.0.2.1", "192.0.2.1", "sv1.hoster.jp"},
        {"pop.hoster.jp POP.hoster.jp", "pop.hoster.jp", ""},
        {"sv1.hoster.jp SV1.hoster.jp", "pop.hoster.jp", "sv1.hoster.jp"},
        {"a.*.hoster.jp p*.hoster.jp *", "pop.hoster.jp", ""},
        {"", "pop.hoster.jp", ""},
        {"bad..name <FF>.jp", "pop.hoster.jp", ""},
        {"a1.x b2.x c3.x d4.x e5.x f6.x g7.x h8.x i9.x j.hoster.jp", "pop.hoster.jp",
         "j.hoster.jp a1.x b2.x c3.x d4.x e5.x f6.x g7.x"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *hosts[CERTIFICATE_HOSTS_MAX], all[512] = "";
        size_t count = certificate_hosts(cases[i].names, cases[i].host, hosts), used = 0;
        for (size_t k = 0; k < count; k++) {
            used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", k ? " " : "", hosts[k]);
            free(hosts[k]);
        }
        assert_string_equal(all, cases[i].wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_host_that_was_meant_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

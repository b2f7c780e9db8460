package it.comunitadipratiche.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDetails;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.EntryStatus;
import it.comunitadipratiche.core.embedded.Community;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Setup;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterPagesTest {
    @TempDir
    Path folder;

    @Test
    void giveAnEmptyCommunityDraftsOfWhatTheLawAsksFor() {
        try (Community community = Community.in(folder)
                .setting("community.site-name", "Orti & Comuni")
                .setting("community.feedback-address", "aiuto@example.org")
                .setting("community.page.privacy", "riservatezza")
                .open()) {
            setUp(community);

            List<EntryDetails> pages = entries("page", community);
            assertThat(pages)
                    .extracting(page -> page.slug(Locale.ITALIAN).orElse(""))
                    .containsExactly("riservatezza", "accessibilita");
            assertThat(pages)
                    .extracting(page -> page.slug(Locale.ENGLISH).orElse(""))
                    .containsExactly("riservatezza", "accessibilita");
            assertThat(pages).allSatisfy(page -> assertThat(page.locales().values())
                    .allMatch(state -> state.status() == EntryStatus.DRAFT));
            LocalizedText privacy = body(pages.get(0));
            LocalizedText accessibility = body(pages.get(1));
            assertThat(privacy.best(Locale.ITALIAN)).contains("Orti &amp; Comuni", "<strong>[DA COMPLETARE:");
            assertThat(accessibility.best(Locale.ENGLISH)).contains("mailto:aiuto@example.org", "[TO COMPLETE:");
            assertThat(accessibility.toString()).doesNotContain("{name}", "{site}", "{feedback}");
        }
    }

    @Test
    void giveItADraftOfTheMenuThereIs() {
        try (Community community = Community.open(folder)) {
            setUp(community);

            Menu menu = entries("menu", community).get(0).as(Menu.class);

            assertThat(menu.name()).isEqualTo(LocalizedText.of("Menu principale", "Main menu"));
            assertThat(menu.items()).extracting(Menu.Item::label).contains(LocalizedText.of("Articoli", "Articles"));
            assertThat(body(entries("page", community).get(1)).toString()).contains("COMMUNITY_FEEDBACK_ADDRESS");
        }
    }

    @Test
    void leaveACommunityAloneThatHasPages() {
        try (Community community = Community.open(folder)) {
            community.run(Caller.system(), () -> community
                    .get(Entries.class)
                    .create(EntryDraft.of(new Page(LocalizedText.it("Privacy"), null, null, null, null, null))));
            setUp(community);

            assertThat(entries("page", community)).hasSize(1);
            assertThat(entries("menu", community)).hasSize(1);
        }
    }

    @Test
    void areWrittenInTheLanguagesOfTheSiteAlone() {
        try (Community community =
                Community.in(folder).setting("community.locales", "it").open()) {
            setUp(community);

            assertThat(entries("page", community))
                    .allSatisfy(page -> assertThat(page.locales()).containsOnlyKeys("it"));
        }
    }

    private static void setUp(Community community) {
        Setup setup = community.get(Setup.class);
        String secret = setup.open().orElseThrow();
        AccountProfile ada = new AccountProfile("ada@example.org", "Ada", Locale.ITALIAN);
        community.run(Caller.visitor(Locale.ITALIAN), () -> setup.complete(secret, ada, "quattro parole molto lunghe"));
    }

    private static LocalizedText body(EntryDetails page) {
        return Objects.requireNonNull(page.as(Page.class).body());
    }

    /** The entries of a type, the oldest first. */
    private static List<EntryDetails> entries(String type, Community community) {
        List<Long> ids = community.get(TestTransactions.class).call(() -> community
                .get(EntityManager.class)
                .createQuery("select e.id from Entry e where e.type = :type order by e.id", Long.class)
                .setParameter("type", type)
                .getResultList());
        return community.call(Caller.system(), () -> ids.stream()
                .map(id -> community.get(Entries.class).get(new Id(id)))
                .toList());
    }
}

package it.comunitadipratiche.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.TestClock;
import it.comunitadipratiche.core.embedded.TestTransactions;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Ref;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class AuditTrailEmbeddedTest {
    private final AuditTrail audit;
    private final TestTransactions transactions;
    private final Callers callers;
    private final TestClock clock;

    AuditTrailEmbeddedTest(AuditTrail audit, TestTransactions transactions, Callers callers, TestClock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void tellsWhoDidWhatAndWhen() {
        Ref story = new Ref("story", Id.next());
        Caller program = new Caller(
                Optional.of(Id.next()), Optional.of(Id.next()), Set.of(Role.EDITOR), Set.of(), Locale.ITALIAN);
        JsonObject details = Json.createObjectBuilder()
                .add("revision", 3)
                .add("fields", Json.createArrayBuilder().add("title").add("città"))
                .build();
        callers.run(program, () -> transactions.run(() -> audit.record("story.published", story, details)));
        List<AuditRecord> found =
                audit.search(AuditQuery.about(story), PageRequest.first(20)).items();
        assertThat(found).hasSize(1);
        AuditRecord record = found.get(0);
        assertThat(record.account()).isEqualTo(program.account());
        assertThat(record.token()).isEqualTo(program.token());
        assertThat(record.action()).isEqualTo("story.published");
        assertThat(record.subject()).isEqualTo(story);
        assertThat(record.happenedAt()).isEqualTo(TestClock.START);
        assertThat(record.details()).isEqualTo(details);
    }

    @Test
    void isWrittenInTheTransactionOfTheWork() {
        Ref story = new Ref("story", Id.next());
        assertThatThrownBy(() -> audit.record("story.published", story, JsonObject.EMPTY_JSON_OBJECT))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> transactions.run(() -> {
                    audit.record("story.published", story, JsonObject.EMPTY_JSON_OBJECT);
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(audit.search(AuditQuery.about(story), PageRequest.first(20)).items())
                .isEmpty();
    }

    @Test
    void isSearchedByAccountActionAndTimeNewestFirst() {
        Id editor = Id.next();
        for (String action : List.of("story.created", "story.edited", "story.edited", "story.published")) {
            note(editor, action);
            clock.advance(Duration.ofMinutes(1));
        }
        note(Id.next(), "story.edited");
        assertThat(actions(AuditQuery.by(editor)))
                .containsExactly("story.published", "story.edited", "story.edited", "story.created");
        assertThat(actions(query(editor, Optional.of("story.edited"), Optional.empty(), Optional.empty())))
                .hasSize(2);
        Instant second = TestClock.START.plus(Duration.ofMinutes(1));
        Instant fourth = TestClock.START.plus(Duration.ofMinutes(3));
        assertThat(actions(query(editor, Optional.empty(), Optional.of(second), Optional.of(fourth))))
                .containsExactly("story.edited", "story.edited");
    }

    @Test
    void isReadAPageAtATimeWhileItGrows() {
        Id editor = Id.next();
        for (int i = 0; i < 5; i++) {
            note(editor, "step." + i);
        }
        AuditQuery query = AuditQuery.by(editor);
        Page<AuditRecord> first = audit.search(query, PageRequest.first(2));
        note(editor, "step.5");
        Page<AuditRecord> second =
                audit.search(query, PageRequest.at(2, first.next().orElseThrow().encoded()));
        Page<AuditRecord> third = audit.search(
                query, PageRequest.at(2, second.next().orElseThrow().encoded()));
        assertThat(second.items()).extracting(AuditRecord::action).hasSize(2);
        assertThat(third.items()).hasSize(1);
        assertThat(third.next()).isEmpty();
        Page<AuditRecord> newer = audit.search(
                query, PageRequest.at(2, second.previous().orElseThrow().encoded()));
        assertThat(newer.items()).isEqualTo(first.items());
    }

    @Test
    void holdsWhatHappensToAccountsAndNothingPersonal(Accounts accounts, Passwords passwords) {
        AccountDetails ada = accounts.create(People.named("Ada Lovelace", Role.MEMBER));
        AccountDetails expert = accounts.setRoles(ada.id(), ada.version(), Set.of(Role.EXPERT));
        passwords.reset(ada.id(), "un'altra frase da ricordare");
        List<AuditRecord> found = audit.search(AuditQuery.about(new Ref("account", ada.id())), PageRequest.first(20))
                .items();
        assertThat(found)
                .extracting(AuditRecord::action)
                .containsExactly("account.passwordChanged", "account.rolesChanged", "account.created");
        assertThat(found.get(1).details())
                .isEqualTo(Json.createObjectBuilder()
                        .add("before", Json.createArrayBuilder().add("MEMBER"))
                        .add("after", Json.createArrayBuilder().add("EXPERT"))
                        .build());
        assertThat(found.toString()).doesNotContain(expert.email()).doesNotContain("Lovelace");
    }

    @Test
    void isForAdministrators(Accounts accounts, Permissions permissions) {
        AccountDetails staff = accounts.create(People.someone(Role.STAFF_CONTENT));
        callers.run(permissions.callerOf(staff.id()).orElseThrow(), () -> assertThatThrownBy(
                        () -> audit.search(AuditQuery.all(), PageRequest.first(20)))
                .isInstanceOf(ForbiddenException.class));
    }

    @Test
    void refusesAQuestionNoRecordCouldAnswer() {
        assertThatThrownBy(() -> actions(query(Id.next(), Optional.of("a\u0000"), Optional.empty(), Optional.empty())))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> actions(AuditQuery.about(new Ref("a b", Id.next()))))
                .isInstanceOf(InvalidInputException.class);
    }

    private void note(Id account, String action) {
        Caller caller = new Caller(Optional.of(account), Set.of(Role.EDITOR), Set.of(), Locale.ITALIAN);
        callers.run(
                caller,
                () -> transactions.run(
                        () -> audit.record(action, new Ref("story", account), JsonObject.EMPTY_JSON_OBJECT)));
    }

    private List<String> actions(AuditQuery query) {
        return audit.search(query, PageRequest.first(20)).items().stream()
                .map(AuditRecord::action)
                .toList();
    }

    private static AuditQuery query(
            Id account, Optional<String> action, Optional<Instant> from, Optional<Instant> until) {
        return new AuditQuery(Optional.empty(), Optional.of(account), action, from, until);
    }
}

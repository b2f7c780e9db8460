package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where accounts are kept. */
@ApplicationScoped
@Transactional
class AccountRepository {
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    protected AccountRepository() {
        // for the CDI proxy
    }

    @Inject
    AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps a new account.
     *
     * @throws ConflictException if its address belongs to another one
     */
    void add(Account account) {
        entities.persist(account);
        flush();
    }

    /**
     * Writes what was changed, so that the account has its new version.
     *
     * @throws ConflictException if its address belongs to another one
     * @throws StaleVersionException if somebody else changed it meanwhile
     */
    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new StaleVersionException("identity.account.stale");
        } catch (PersistenceException e) {
            if (breaksConstraint(e)) {
                throw new ConflictException("identity.email.taken");
            }
            throw e;
        }
    }

    Optional<Account> find(Id id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    Account get(Id id) {
        return find(id).orElseThrow(() -> new NotFoundException("identity.account.unknown", id));
    }

    Optional<Account> findByEmail(String key) {
        return entities.createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Map<Id, String> names(Collection<Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(Id::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new Id((Long) row[0]), row -> (String) row[1]));
    }

    Page<AccountDetails> list(AccountQuery query, PageRequest request) {
        KeysetQuery list = new KeysetQuery("Account", "nameKey", false, query.toString(), request);
        query.text().map(Line::key).filter(text -> !text.isEmpty()).ifPresent(text -> {
            list.where(
                    "(x.nameKey like :within escape '!' or x.emailKey like :start escape '!')",
                    Map.of("within", "%" + literal(text) + "%", "start", literal(text) + "%"));
        });
        query.role().ifPresent(role -> list.where(":role member of x.roles", "role", role));
        query.state().ifPresent(state -> list.where("x.state = :state", "state", state));
        list.startAtCursor(text -> text);
        List<Account> found = list.read(entities.createQuery(list.jpql(), Account.class));
        return list.page(
                        found,
                        account -> List.of(
                                account.nameKey(), String.valueOf(account.id().value())))
                .map(Account::details);
    }

    /** The state of the set-up, which one transaction at a time may hold. */
    SetupState lockSetup() {
        return entities.find(SetupState.class, SetupState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    SetupState setup() {
        return entities.find(SetupState.class, SetupState.ONLY);
    }

    /**
     * Refuses to lose the last active administrator; transactions that ask this for one wait for each other.
     *
     * @throws ConflictException if there is no other
     */
    void demandAnotherAdministrator(Account account) {
        if (account.isActiveAdministrator()) {
            lockSetup();
            if (countActiveAdministrators() < 2) {
                throw new ConflictException("identity.account.last");
            }
        }
    }

    long countActiveAdministrators() {
        return entities.createQuery(
                        "select count(a) from Account a where :admin member of a.roles and a.state = :active",
                        Long.class)
                .setParameter("admin", Role.ADMIN)
                .setParameter("active", AccountState.ACTIVE)
                .getSingleResult();
    }

    /** Puts a fresh hash of the same password in the place of an old one, unless the password was changed meanwhile. */
    void rehash(Id id, String before, String after) {
        entities.createQuery(
                        "update Account a set a.passwordHash = :after where a.id = :id and a.passwordHash = :before")
                .setParameter("id", id.value())
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate();
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static boolean breaksConstraint(PersistenceException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}

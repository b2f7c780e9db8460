package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.AccountQuery;
import it.comunitadipratiche.core.identity.AccountState;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.PageRequest;
import it.comunitadipratiche.core.identity.SecondFactor;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Page;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.core.kernel.StaleVersionException;
import it.comunitadipratiche.web.console.Address;
import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Paging;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Crumb;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the accounts of people, and changes those the caller may handle. */
@ApplicationScoped
class AccountsDesk implements Desk {
    static final String PERMISSION = "identity.accounts";

    private static final String EVERY_ACCOUNT = "identity.roles";
    private static final String AUDIT = "identity.audit";
    private static final String PATH = "/console/accounts";
    private static final int AT_ONCE = 25;
    private Accounts accounts;
    private SecondFactor secondFactor;
    private Callers callers;

    @SuppressWarnings("NullAway.Init")
    protected AccountsDesk() {
        // for the CDI proxy
    }

    @Inject
    AccountsDesk(Accounts accounts, SecondFactor secondFactor, Callers callers) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.PEOPLE;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(10, visit.texts().of("console.accounts.title"), "/accounts"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        return switch (spot.depth()) {
            case 0 -> list(visit);
            case 1 -> page(account(spot.id()), visit);
            default -> throw spot.unknown();
        };
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() != 2) {
            throw spot.unknown();
        }
        Id id = spot.id();
        return switch (spot.last()) {
            case "profile" -> describe(id, visit);
            case "roles" -> change(id, visit, () -> accounts.setRoles(id, version(visit), RoleChoices.chosen(visit)));
            case "deactivation" -> change(id, visit, () -> accounts.deactivate(id, version(visit)));
            case "reactivation" -> change(id, visit, () -> accounts.reactivate(id, version(visit)));
            case "second-factor" -> change(id, visit, () -> secondFactor.remove(id));
            default -> throw spot.unknown();
        };
    }

    private Answer list(Visit visit) {
        Optional<String> words = visit.parameter("q");
        Optional<Role> role = visit.parameter("role").flatMap(RoleChoices::parse);
        Optional<AccountState> state = visit.parameter("state").flatMap(AccountsDesk::state);
        Page<AccountDetails> found = accounts.list(
                new AccountQuery(words, role, state), new PageRequest(AT_ONCE, visit.parameter(Paging.CURSOR)));
        Address address = new Address(visit.link(PATH))
                .with("q", words)
                .with("role", role)
                .with("state", state);
        AccountsPage page = new AccountsPage(
                visit.link(PATH),
                words.orElse(""),
                roles(role, visit),
                states(state, visit),
                words.isPresent() || role.isPresent() || state.isPresent(),
                found.items().stream().map(account -> row(account, visit)).toList(),
                Paging.of(found, address));
        return Objections.NONE.on(
                "console/people/accounts", Heading.of(visit.texts().of("console.accounts.title")), page);
    }

    private static AccountsPage.Row row(AccountDetails account, Visit visit) {
        return new AccountsPage.Row(
                visit.link(PATH + "/" + account.id()),
                account.displayName(),
                account.email(),
                RoleChoices.names(account.roles(), visit.texts()),
                account.state(),
                account.createdAt());
    }

    private static List<Choice> roles(Optional<Role> chosen, Visit visit) {
        Choice any = new Choice("", visit.texts().of("console.accounts.any-role"), chosen.isEmpty());
        Set<Role> wanted = chosen.map(Set::of).orElse(Set.of());
        return Stream.concat(
                        Stream.of(any), RoleChoices.of(Arrays.asList(Role.values()), wanted, visit.texts()).stream())
                .toList();
    }

    private static List<Choice> states(Optional<AccountState> chosen, Visit visit) {
        Choice any = new Choice("", visit.texts().of("console.accounts.any-state"), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(any),
                        Arrays.stream(AccountState.values())
                                .map(state -> new Choice(
                                        state.name(),
                                        visit.texts().of("console.accounts.state." + state),
                                        chosen.filter(state::equals).isPresent())))
                .toList();
    }

    private static Optional<AccountState> state(String name) {
        return Arrays.stream(AccountState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private AccountDetails account(Id id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("identity.account.unknown", id));
    }

    private Answer page(AccountDetails account, Visit visit) {
        return page(account, profile(account), Objections.NONE, visit);
    }

    private Answer page(AccountDetails account, AccountProfile profile, Objections objections, Visit visit) {
        String path = visit.link(PATH + "/" + account.id());
        AccountPage page = new AccountPage(
                path,
                account,
                profile,
                callers.current().account().equals(Optional.of(account.id())),
                account.state() != AccountState.ERASED && accounts.assignable().containsAll(account.roles()),
                RoleChoices.of(accounts.assignable(), account.roles(), visit.texts()),
                RoleChoices.languages(profile.locale(), visit.texts()),
                callers.current().can(EVERY_ACCOUNT) ? Optional.of(secondFactor.state(account.id())) : Optional.empty(),
                callers.current().can(AUDIT) ? Optional.of(trail(account, visit)) : Optional.empty(),
                objections);
        String title =
                account.displayName().isEmpty() ? visit.texts().of("console.accounts.erased") : account.displayName();
        Heading heading = Heading.of(title)
                .below(List.of(new Crumb(visit.texts().of("console.accounts.title"), visit.link(PATH))));
        return objections.on("console/people/account", heading, page);
    }

    private static AccountPage.Trail trail(AccountDetails account, Visit visit) {
        Address audit = new Address(visit.link("/console/audit"));
        return new AccountPage.Trail(
                audit.with("account", account.id().toString()).toString(),
                audit.with("subject", "account:" + account.id()).toString());
    }

    private static AccountProfile profile(AccountDetails account) {
        return new AccountProfile(account.email(), account.displayName(), account.locale());
    }

    private Answer describe(Id id, Visit visit) {
        AccountProfile typed = new AccountProfile(
                visit.parameter("email").orElse(""), visit.parameter("name").orElse(""), RoleChoices.language(visit));
        try {
            return change(id, visit, () -> accounts.change(id, version(visit), typed));
        } catch (InvalidInputException refusal) {
            return page(account(id), typed, Objections.of(refusal, visit), visit);
        }
    }

    /** Changes an account; it is shown as it is now if somebody else changed it meanwhile, or if it may not be. */
    private Answer change(Id id, Visit visit, Runnable change) {
        try {
            change.run();
            return Leaving.to(visit.link(PATH + "/" + id) + "?done=saved");
        } catch (StaleVersionException refusal) {
            Objections objections = new Objections(409, List.of(visit.texts().of("console.accounts.stale")));
            AccountDetails now = account(id);
            return page(now, profile(now), objections, visit);
        } catch (ConflictException refusal) {
            AccountDetails now = account(id);
            return page(now, profile(now), Objections.of(refusal, visit), visit);
        }
    }

    private static long version(Visit visit) {
        return visit.parameter("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new StaleVersionException("identity.account.stale"));
    }
}

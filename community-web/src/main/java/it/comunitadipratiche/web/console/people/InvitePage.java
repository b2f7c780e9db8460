package it.comunitadipratiche.web.console.people;

import it.comunitadipratiche.web.console.Choice;
import it.comunitadipratiche.web.console.Objections;
import java.util.List;

/** The form to invite somebody. */
public record InvitePage(String path, String email, List<Choice> roles, List<Choice> languages, Objections objections) {

    public InvitePage {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
    }

    @Override
    public String toString() {
        return "InvitePage";
    }
}

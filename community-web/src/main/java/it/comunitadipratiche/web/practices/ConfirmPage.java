package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.practices.PartnerQuestion;
import java.util.List;

/**
 * Where an organization answers whether it is a partner.
 *
 * @param form what the form carries to show that it is ours
 * @param practice the address of the practice
 * @param problems why an answer was not taken
 */
public record ConfirmPage(String form, String token, PartnerQuestion question, String practice, List<String> problems) {

    public ConfirmPage {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "ConfirmPage[" + practice + "]";
    }
}

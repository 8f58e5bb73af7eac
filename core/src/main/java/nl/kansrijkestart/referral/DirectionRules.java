package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * Who directs a case with several helpers: a person, of one helper at a time. Who helps beside the
 * provider does so on a consent of hers: to direct is to know that she was referred.
 */
final class DirectionRules {

  private final ReferralFacts facts;
  private final ReferralCommand command;
  private final ReferralContext context;
  private final List<ConsentId> consents = new ArrayList<>();

  DirectionRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.command = command;
    this.context = context;
  }

  /** The consents that it rests on; after {@link #refusals}. */
  List<ConsentId> consents() {
    return consents;
  }

  List<Reason> refusals(Transition row) {
    List<Reason> refusals = new ArrayList<>();
    Actor actor = command.actor();
    if (actor.person() == null) {
      refusals.add(
          Reason.of(
              ReferralReasons.DIRECTOR_NOT_A_PERSON,
              context.desk().rule(),
              context.desk().sources(),
              Map.of()));
    }
    if (anotherTeamDirects()) {
      refusals.add(direction(ReferralReasons.DIRECTED_BY_ANOTHER));
    }
    if (new ActorRules(facts, command, context).onlyBesidesIt(row)) {
      refusals.addAll(consent(requireNonNull(actor.organization(), "organization")));
    }
    return refusals;
  }

  /** A helper does not take it from another one; from the desk or the referrer it does. */
  private boolean anotherTeamDirects() {
    Actor now = facts.director();
    return now != null
        && isOfATeam(now.organization())
        && isOfATeam(command.actor().organization())
        && !requireNonNull(now.organization()).equals(command.actor().organization());
  }

  private boolean isOfATeam(@Nullable OrganizationId organization) {
    Routing routing = facts.routing();
    return organization != null
        && routing != null
        && routing.helps(organization)
        && !organization.equals(ActorRules.office(facts, context))
        && !organization.equals(facts.referrer().organization());
  }

  private List<Reason> consent(OrganizationId organization) {
    Party helper = requireNonNull(facts.routing(), "routing").beside(organization).orElseThrow();
    ReferralRequest request = facts.request();
    OrganizationId office = requireNonNull(ActorRules.office(facts, context), "office");
    return new Gate(context, command.at())
        .refusals(
            moment ->
                request.within(
                    DisclosureRequest.ofWoman(
                        request.person(),
                        context.desk().terms().purpose(),
                        Party.of(office, context.desk().terms().handledBy().get(0)),
                        new Party(organization, helper.kind(), command.actor().role()),
                        Set.of(DataCategory.REFERRAL),
                        moment)),
            direction(ReferralReasons.DIRECTION_CONSENT_MISSING),
            consents::addAll);
  }

  /** Several are to help, and nobody directs yet: advice on who does. */
  static Optional<Reason> advice(ReferralFacts facts, Routing chosen) {
    return chosen.additional().isEmpty() || facts.directorWith(chosen) != null
        ? Optional.empty()
        : Optional.of(direction(ReferralReasons.DIRECTION_ADVISED));
  }

  private static Reason direction(ReasonCode code) {
    return Reason.of(
        code,
        ReferralReasons.DIRECTION,
        List.of(ReferralReasons.DIRECTION_BY_TEAM, ReferralReasons.DIRECTION_IN_PRIMARY_CARE),
        Map.of());
  }
}

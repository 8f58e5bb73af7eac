package nl.kansrijkestart.referral;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Domain;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Permission;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.RoleDecision;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/** Whether the actor is one of those who may take a step. Deny by default. */
final class ActorRules {

  static final RoleCode CLIENT_ROLE = RoleCode.of("PREGNANT_WOMAN");
  static final Permission SELF_REFER = Permission.of("SELF_REFER");
  private static final Permission ASSESS = Permission.of("ASSESS");
  private static final Permission ROUTE = Permission.of("ROUTE");

  private final ReferralFacts facts;
  private final Actor actor;
  private final Kind step;
  private final ReferralContext context;

  ActorRules(ReferralFacts facts, ReferralCommand command, ReferralContext context) {
    this.facts = facts;
    this.actor = command.actor();
    this.step = command.step().kind();
    this.context = context;
  }

  /** Whether the actor is one of those who take the step of a row. */
  boolean mayTake(Transition row) {
    return row.by().stream().anyMatch(this::is);
  }

  List<Reason> refusals(Transition row) {
    if (mayTake(row)) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of(
            ReferralReasons.ACTOR_NOT_ALLOWED,
            ReferralReasons.TRANSITIONS,
            List.of(ReferralReasons.WORKFLOW),
            Map.of(
                "role",
                actor.role().value(),
                "step",
                step.code(),
                "parties",
                row.by().stream()
                    .map(party -> party.name().toLowerCase(Locale.ROOT))
                    .collect(joining(", ")))));
    if (row.by().contains(ReferralParty.DESK) && worksFor(office())) {
      reasons.addAll(whoHandles());
    }
    return reasons;
  }

  /**
   * Whether the actor may know where it stands: she herself always, the desk and the helper once it
   * was sent. Who referred her knows the own draft, and that it was not taken up or taken back: an
   * answer of its own to any other state would tell by its change that she declined.
   */
  boolean mayKnowTheState() {
    return isTheWoman()
        || switch (facts.state()) {
          case DRAFT -> actor.equals(facts.referrer()) || worksFor(facts.referrer().organization());
          case REJECTED, CANCELLED -> is(ReferralParty.REFERRER) || hasIt();
          default -> hasIt();
        };
  }

  /** Whether it is offered to the actor, who may know why the offer cannot be taken up yet. */
  boolean receivesIt() {
    return is(ReferralParty.RECEIVER);
  }

  /** Whether the actor has it in hand in no other way than that she was referred by them. */
  boolean onlyTheReferrer() {
    return !isTheWoman() && !is(ReferralParty.DESK) && !is(ReferralParty.PROVIDER);
  }

  private boolean hasIt() {
    return worksFor(office()) || is(ReferralParty.PROVIDER);
  }

  /** A role that may judge elsewhere does not at a desk that names others. */
  private List<Reason> whoHandles() {
    List<RoleCode> handledBy = context.desk().terms().handledBy();
    if (named(handledBy, canonical(), context)) {
      return atTheDesk().reasons();
    }
    return List.of(
        Reason.of(
            ReferralReasons.HANDLED_BY,
            context.desk().rule(),
            context.desk().sources(),
            Map.of("roles", handledBy.stream().map(RoleCode::value).collect(joining(", ")))));
  }

  private boolean is(ReferralParty party) {
    return switch (party) {
      case REFERRER -> facts.selfReferred() ? isTheWoman() : isOfTheReferrer();
      case CLIENT -> isTheWoman();
      case DESK -> worksFor(office()) && handles();
      case PROVIDER -> facts.routing() != null && isAHelperOf(facts.routing().provider());
      case RECEIVER -> facts.offer() != null && isOfTheReceiver(facts.offered());
      case HELPER -> besidesIt();
    };
  }

  /** Whether the actor may take a step by nothing else than that it helps beside the provider. */
  boolean onlyBesidesIt(Transition row) {
    return besidesIt()
        && row.by().stream().filter(party -> party != ReferralParty.HELPER).noneMatch(this::is);
  }

  /** Whether the actor is named as a helper beside the provider. */
  boolean besidesIt() {
    OrganizationId organization = actor.organization();
    return organization != null
        && facts.routing() != null
        && facts.routing().beside(organization).isPresent()
        && isAHelperOf(organization);
  }

  private boolean isTheWoman() {
    return CLIENT_ROLE.equals(canonical()) && facts.request().person().equals(actor.person());
  }

  /** A colleague who may refer as well stands in; the role of the referrer is judged at sending. */
  private boolean isOfTheReferrer() {
    return actor.equals(facts.referrer())
        || (worksFor(facts.referrer().organization())
            && named(context.desk().referrers(), canonical(), context));
  }

  private boolean isOfTheReceiver(HandOver offered) {
    OrganizationId receiver = offered.receiver().organization();
    return offered.to() == ReferralParty.DESK
        ? worksFor(receiver) && atTheDesk().allowed()
        : isAHelperOf(receiver);
  }

  private boolean isAHelperOf(@Nullable OrganizationId organization) {
    return worksFor(organization)
        && context
            .roles()
            .find(actor.role())
            .filter(role -> role.kind() == Role.Kind.PERSON && role.domain() != Domain.CLIENT)
            .isPresent();
  }

  private boolean worksFor(@Nullable OrganizationId organization) {
    return organization != null && organization.equals(actor.organization());
  }

  private @Nullable OrganizationId office() {
    return office(facts, context);
  }

  /** The desk that has it, or else the one that is asked. */
  static @Nullable OrganizationId office(ReferralFacts facts, ReferralContext context) {
    return facts.desk() != null ? facts.desk() : context.desk().office().organization();
  }

  private RoleDecision atTheDesk() {
    return context.roles().may(actor, step == Kind.ROUTE ? ROUTE : ASSESS);
  }

  /** Assessors by what their role may do; at another desk than a general one who it names. */
  private boolean handles() {
    RoleCode role = canonical();
    if (!named(context.desk().terms().handledBy(), role, context)) {
      return false;
    }
    return role.equals(Desk.Terms.ASSESSOR)
        ? atTheDesk().allowed()
        : context
            .roles()
            .find(role)
            .filter(known -> known.kind() == Role.Kind.ORGANISATION || actor.person() != null)
            .isPresent();
  }

  private RoleCode canonical() {
    return canonical(actor.role(), context);
  }

  /** The code that holds now, whichever of its codes is used (C-62). */
  static RoleCode canonical(RoleCode code, ReferralContext context) {
    return context.roles().find(code).map(role -> role.code()).orElse(code);
  }

  /** Whether a desk names a role, whichever of its codes it uses. */
  static boolean named(Collection<RoleCode> codes, RoleCode role, ReferralContext context) {
    return codes.stream().anyMatch(code -> canonical(code, context).equals(role));
  }
}

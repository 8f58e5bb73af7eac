package nl.kansrijkestart.referral.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.HandOver;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;
import org.jspecify.annotations.Nullable;

/** What the reconciler remembers of a referral that is not closed. */
final class OpenReferral {

  private final PersonId person;
  private final @Nullable PregnancyId pregnancy;
  private final @Nullable InterventionId offer;
  private final boolean cameHerself;
  private ReferralState state;
  private Instant since;
  private Instant last;
  private int version = 1;
  private boolean told;
  private boolean withheld;
  private @Nullable DestinationCode handOver;
  private Set<DestinationCode> destinations = Set.of();
  private Set<DestinationCode> beside = Set.of();

  OpenReferral(ReferralRequest request, ReferralEvent draft) {
    this.person = request.person();
    this.pregnancy = request.pregnancy();
    this.offer = request.offer();
    this.state = draft.state();
    this.since = draft.at();
    this.last = draft.at();
    this.cameHerself = draft.actor().organization() == null;
  }

  /** As it was before an event, made of its log anew; null where it was closed or never begun. */
  static @Nullable OpenReferral before(ReferralEvent event, List<ReferralEvent> log) {
    OpenReferral referral = null;
    for (ReferralEvent each : log) {
      ReferralRequest request = each.step().request();
      if (each.version() >= event.version()) {
        break;
      }
      if (referral != null) {
        referral.after(each);
      } else if (request != null) {
        referral = new OpenReferral(request, each);
      }
    }
    return referral == null || referral.state.terminal() ? null : referral;
  }

  void after(ReferralEvent event) {
    if (event.state() != state) {
      state = event.state();
      since = event.at();
    }
    last = event.at();
    version = event.version();
    answer(event.step().kind());
    aim(event);
  }

  /**
   * An answer is feedback that stands, so not from before she came back or another desk took over;
   * or that she wants it kept from the referrer, as long as that is the last word.
   */
  private void answer(Kind kind) {
    switch (kind) {
      case GIVE_FEEDBACK -> {
        told = true;
        withheld = false;
      }
      case WITHHOLD_FEEDBACK -> withheld = true;
      case RESUME, ACCEPT_TRANSFER -> told = false;
      default -> {}
    }
  }

  private void aim(ReferralEvent event) {
    Routing routing = event.step().routing();
    HandOver offered = event.step().handOver();
    if (routing != null) {
      to(routing.primary(), routing.additional());
    } else if (offered != null) {
      handOver = offered.destination();
    } else if (event.step().kind() == Kind.ACCEPT_HAND_OVER && handOver != null) {
      to(handOver, beside);
    } else if (event.step().kind() == Kind.ACCEPT_TRANSFER) {
      destinations = Set.of();
      beside = Set.of();
    }
  }

  private void to(DestinationCode primary, Set<DestinationCode> additional) {
    beside = additional;
    Set<DestinationCode> all = new LinkedHashSet<>(additional);
    all.add(primary);
    destinations = Set.copyOf(all);
  }

  private record Wish(
      PersonId person, @Nullable PregnancyId pregnancy, @Nullable InterventionId offer) {}

  private record Place(
      PersonId person, @Nullable PregnancyId pregnancy, DestinationCode destination) {}

  /**
   * What it is for, to be compared with another one: the offer that was asked, and where the desk
   * sent it. That nobody asked for one says nothing any more once the desk chose.
   */
  List<Object> aims() {
    Set<Object> aims = new LinkedHashSet<>();
    if (offer != null || destinations.isEmpty()) {
      aims.add(new Wish(person, pregnancy, offer));
    }
    destinations.forEach(destination -> aims.add(new Place(person, pregnancy, destination)));
    return List.copyOf(aims);
  }

  /** Whether it may become a finding by nothing but waiting. */
  boolean awaits(ReconcilerTerms terms) {
    return switch (state) {
      case DRAFT -> terms.drafted() != null && !cameHerself;
      case LOST -> owesAnAnswer();
      case DECLINED_BY_CLIENT -> false;
      default -> true;
    };
  }

  /** Nobody is owed an answer where she came of her own accord. */
  boolean owesAnAnswer() {
    return !told && !withheld && !cameHerself;
  }

  ReferralState state() {
    return state;
  }

  Instant since() {
    return since;
  }

  Instant last() {
    return last;
  }

  int version() {
    return version;
  }
}

package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pregnancy.LifeWindow;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a visit, and what is to be said about it; collects every reason. */
final class VisitRules {

  private final VisitSeries series;
  private final VisitProgramme programme;
  private final VisitContext context;
  private final List<Reason> refusals = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  VisitRules(VisitSeries series, VisitProgramme programme, VisitContext context) {
    this.series = series;
    this.programme = requireNonNull(programme, "programme");
    this.context = requireNonNull(context, "context");
    programme.requireOwn(series);
  }

  void refuse(ReasonCode code) {
    refusals.add(VisitReasons.of(code, VisitReasons.SERIES));
  }

  private void refuse(ReasonCode code, Map<String, ?> parameters) {
    refusals.add(VisitReasons.of(code, programme.ground(), parameters));
  }

  private void note(ReasonCode code, Map<String, ?> parameters) {
    notes.add(VisitReasons.of(code, programme.ground(), parameters));
  }

  Result<VisitSeries> result(Supplier<VisitSeries> made) {
    return refusals.isEmpty() ? Result.accepted(made.get(), notes) : Result.refused(refusals);
  }

  /** What holds for a visit that is to come. */
  void planned(LocalDate on, VisitProviders providers) {
    offer(requireNonNull(on, "on"));
    visit(on, providers);
  }

  /** What holds for every visit, planned or held. */
  private void visit(LocalDate on, VisitProviders providers) {
    pregnancy(on);
    providers(requireNonNull(providers, "providers"));
    if (programme.vulnerable()) {
      switch (context.vulnerability()) {
        case NONE, POTENTIAL -> note(VisitReasons.NOT_VULNERABLE, Map.of());
        case UNKNOWN -> note(VisitReasons.VULNERABILITY_UNKNOWN, Map.of());
        case VULNERABLE, VERY_VULNERABLE -> {}
      }
    }
  }

  private void offer(LocalDate on) {
    LocalDate answered = series.offer().respondedOn();
    if (series.offer().response() == VisitOffer.Response.DECLINED) {
      refuse(VisitReasons.DECLINED);
    } else if (answered == null) {
      refuse(VisitReasons.NOT_ACCEPTED);
    } else if (on.isBefore(answered)) {
      refuse(VisitReasons.BEFORE_YES);
    }
  }

  /** A visit that was held is judged by the answer that held on its day. */
  private void offerThen(LocalDate on) {
    VisitOffer offer = series.offer();
    if (offer.response() == VisitOffer.Response.NO_ANSWER) {
      refuse(VisitReasons.NOT_ACCEPTED);
    } else if (!offer.wantedOn(on)) {
      refuse(offer.declinedOn(on) ? VisitReasons.DECLINED : VisitReasons.BEFORE_YES);
    }
  }

  private void pregnancy(LocalDate on) {
    if (programme.prenatal() && context.bornOn() != null) {
      if (on.isAfter(context.bornOn())) {
        refuse(VisitReasons.AFTER_BIRTH, Map.of());
      } else if (on.equals(context.bornOn())) {
        note(VisitReasons.ON_DAY_OF_BIRTH, Map.of());
      }
    } else if (programme.prenatal() && context.endedOn() != null) {
      if (on.isAfter(context.endedOn())) {
        refuse(VisitReasons.AFTER_END, Map.of());
      } else if (on.equals(context.endedOn())) {
        note(VisitReasons.ON_DAY_OF_END, Map.of());
      }
    }
    if (programme.suspicion()) {
      if (context.riskSuspected() != Ternary.TRUE) {
        refuse(VisitReasons.SUSPICION_MISSING, Map.of());
      }
      if (context.registeredOn() != null && on.isBefore(context.registeredOn())) {
        refuse(VisitReasons.BEFORE_REGISTRATION, Map.of());
      }
    }
  }

  private void providers(VisitProviders providers) {
    if (!programme.roles().isEmpty() && !among(programme.roles(), providers.lead().role())) {
      refuse(VisitReasons.OTHER_PROVIDER, Map.of("allowed", codes(programme.roles())));
    }
    Party joint = providers.joint();
    if (joint != null
        && joint.kind() != null
        && !programme.jointWith().isEmpty()
        && !among(programme.jointWith(), joint.kind())) {
      note(VisitReasons.JOINT_OTHER, Map.of("expected", codes(programme.jointWith())));
    }
  }

  /** Compares roles, whichever of their codes was used (C-62). */
  private static boolean among(Set<RoleCode> roles, @Nullable RoleCode code) {
    return code != null && roles.stream().map(VisitRules::own).anyMatch(own(code)::equals);
  }

  private static RoleCode own(RoleCode code) {
    return Roles.standard().find(code).map(Role::code).orElse(code);
  }

  private static String codes(Set<RoleCode> roles) {
    return roles.stream().map(RoleCode::value).collect(Collectors.joining(", "));
  }

  /** One more than the programme has asks for a reason, and is no refusal with one. */
  void number(@Nullable String reason) {
    Integer most = programme.most();
    long counted =
        series.visits().stream()
            .filter(
                visit ->
                    visit.state() == PlannedVisit.State.PLANNED
                        || visit.state() == PlannedVisit.State.HELD)
            .count();
    if (most == null || counted < most) {
      return;
    }
    if (reason == null || reason.isBlank()) {
      refuse(VisitReasons.MAX_VISITS, Map.of("most", most));
    } else {
      note(VisitReasons.BEYOND_PROGRAMME, Map.of("most", most));
    }
  }

  /** The first visit looks at problems and needs before another one is planned. */
  void assessedFirst(LocalDate on) {
    if (!programme.assessFirst()
        || series.visits().stream()
            .noneMatch(
                visit ->
                    visit.state() == PlannedVisit.State.PLANNED
                        || visit.state() == PlannedVisit.State.HELD)) {
      return;
    }
    List<HomeVisit> held = series.held();
    if (held.isEmpty()) {
      refuse(VisitReasons.FIRST_VISIT_FIRST);
      return;
    }
    HomeVisit first = held.get(0);
    if (on.isBefore(first.on())) {
      refuse(VisitReasons.BEFORE_FIRST);
    }
    if (first.needs() != null && first.needs().isEmpty() && held.size() == 1) {
      note(VisitReasons.NO_NEEDS, Map.of());
    }
  }

  /** What holds for a visit that was held. */
  void held(HomeVisit visit) {
    offerThen(visit.on());
    visit(visit.on(), visit.providers());
    if (visit.on().isAfter(context.asOf())) {
      refuse(VisitReasons.IN_FUTURE);
    }
    List<HomeVisit> before = series.held();
    if (programme.assessFirst()) {
      if (before.isEmpty()) {
        first(visit);
      } else if (visit.on().isBefore(before.get(0).on())) {
        refuse(VisitReasons.BEFORE_FIRST);
      }
    }
    maternity(visit);
    childHour(visit);
    programme
        .structure(visit, context)
        .filter(structure -> structure.state() != VisitStructure.State.STANDARD)
        .ifPresent(structure -> notes.addAll(structure.reasons()));
  }

  private void first(HomeVisit visit) {
    List<String> missing = new ArrayList<>();
    if (visit.purpose() != VisitPurpose.ASSESSMENT) {
      missing.add("assessment");
    }
    if (visit.problems() == null) {
      missing.add("problems");
    }
    if (visit.needs() == null) {
      missing.add("needs");
    }
    if (!missing.isEmpty()) {
      refusals.add(
          VisitReasons.of(
              VisitReasons.NO_ASSESSMENT,
              VisitReasons.SERIES,
              Map.of("missing", String.join(", ", missing))));
    }
  }

  /**
   * The hour for the child: before the birth, and up to and including the second birthday. After a
   * loss nothing is asked or said of it.
   */
  private void childHour(HomeVisit visit) {
    Optional<VisitPart> hour =
        visit.sections().stream().filter(part -> part.kind() == VisitPart.Kind.CHILD).findFirst();
    if (hour.isEmpty() || context.afterLoss(visit.on())) {
      return;
    }
    boolean noted = hour.get().note() != null;
    LocalDate born = context.bornOn();
    if (born != null && afterWindow(visit.on(), born)) {
      (noted ? notes : refusals)
          .add(
              VisitReasons.of(
                  noted ? VisitReasons.CHILD_OLDER : VisitReasons.CHILD_TOO_OLD,
                  VisitReasons.CHILD_HOUR));
    } else if (born == null && !noted && mayBeOlder(visit.on())) {
      notes.add(VisitReasons.of(VisitReasons.CHILD_AGE_UNKNOWN, VisitReasons.CHILD_HOUR));
    }
  }

  /**
   * Where no birth is known, the child is born later than its pregnancy began or was registered.
   */
  private boolean mayBeOlder(LocalDate on) {
    return Stream.of(
            Optional.ofNullable(context.dayZero()), Optional.ofNullable(context.registeredOn()))
        .flatMap(Optional::stream)
        .allMatch(pregnant -> afterWindow(on, pregnant));
  }

  private static boolean afterWindow(LocalDate on, LocalDate bornOn) {
    return on.isAfter(LifeWindow.Kind.CASE.lastDayInclusive(bornOn));
  }

  private void maternity(HomeVisit visit) {
    MaternityFindings findings = visit.maternity();
    Integer least = programme.leastHours();
    Integer most = programme.mostHours();
    if (findings == null) {
      if (least != null) {
        refuse(VisitReasons.MATERNITY_MISSING, Map.of());
      }
      return;
    }
    if (least == null || most == null) {
      refuse(VisitReasons.HOURS_ELSEWHERE, Map.of());
    } else if (findings.indicatedHours().compareTo(BigDecimal.valueOf(least)) < 0
        || findings.indicatedHours().compareTo(BigDecimal.valueOf(most)) > 0) {
      refuse(VisitReasons.HOURS_RANGE, Map.of("least", least, "most", most));
    }
    notes.addAll(context.afterLoss(visit.on()) ? findings.flagsAfterLoss() : findings.flags());
  }
}

package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.PackEntry;
import org.jspecify.annotations.Nullable;

/**
 * A group that meets on the first 1,000 days (overlegstructuur), read from the section {@value
 * #SECTION} of a pack.
 *
 * <pre>{@code
 * ConsultationStructure coalition =
 *     ConsultationStructure.from(
 *         packs.entry("consultations", "rid-coalition", today).orElseThrow());
 * NextMeeting next = coalition.next(lastMeeting, today);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id within its pack, not null
 * @param name the name, not null
 * @param purpose what it is for, not null
 * @param participants the roles and kinds of organisation that take part; empty where the source
 *     names none; not null
 * @param sometimes those that take part now and then, as guests; not null, often empty
 * @param members how many take part at most, where the source gives a number, or null
 * @param counted how many organisations of a kind take part, where the source counts them; not
 *     null, often empty
 * @param frequency how often it meets, not null
 * @param scope the phase of life that it is about, not null
 * @param questions the kinds of question that it takes; empty where the source does not limit them;
 *     not null
 * @param children the children that it is about, each of these kinds; empty where the source does
 *     not limit them; not null
 * @param rule the entry as a reference, for reasons, not null
 * @param sources what it stands on, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "name",
  "purpose",
  "participants",
  "sometimes",
  "members",
  "counted",
  "frequency",
  "scope",
  "questions",
  "children",
  "rule",
  "sources"
})
public record ConsultationStructure(
    String id,
    LocalizedText name,
    LocalizedText purpose,
    List<RoleCode> participants,
    List<RoleCode> sometimes,
    @Nullable Integer members,
    List<Counted> counted,
    Frequency frequency,
    Scope scope,
    List<String> questions,
    List<ChildKind> children,
    RuleRef rule,
    List<Source> sources) {

  /** The section of a pack that holds consultation structures. */
  public static final String SECTION = "consultations";

  /** A kind of child that a structure may be about, as a birth is classified. */
  public enum ChildKind {
    /** Born too early (prematuur): {@link BirthClassification#preterm()}. */
    @JsonProperty("premature")
    PREMATURE,
    /**
     * Too light for the length of the pregnancy (dysmatuur): {@link
     * BirthClassification#smallForGestationalAge()}.
     */
    @JsonProperty("dysmature")
    DYSMATURE;

    /** Whether a child is of this kind. */
    Ternary of(BirthClassification child) {
      return this == PREMATURE ? child.preterm() : child.smallForGestationalAge();
    }

    /** The limit by which a child is of this kind. */
    Source limit(BirthClassification child) {
      return this == PREMATURE
          ? child.cutoffs().pretermWeeks().source()
          : child.cutoffs().smallCentile().source();
    }
  }

  /**
   * How many organisations of a kind take part (aantal deelnemende organisaties).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param kind the kind, one of the participants, not null
   * @param number how many, 1 or more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"kind", "number"})
  public record Counted(RoleCode kind, int number) {

    /** Checks that there is one at least. */
    public Counted {
      requireNonNull(kind, "kind");
      if (number < 1) {
        throw new IllegalArgumentException("A number of organisations must be 1 or more");
      }
    }
  }

  /**
   * The phase of life that a structure is about (levensfase): by default the first 1,000 days, from
   * pregnancy up to and including the second birthday (C-05).
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param pregnancy whether it is about pregnancy too
   * @param fromYears the age of a child from which it is about it, in completed years, 0 or more
   * @param toYears the age of a child up to which it is about it, in completed years, inclusive
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"pregnancy", "fromYears", "toYears"})
  public record Scope(boolean pregnancy, int fromYears, int toYears) {

    /** Pregnancy up to the second birthday. */
    static final Scope FIRST_1000_DAYS = new Scope(true, 0, 1);

    /** Checks that it ends after it starts. */
    public Scope {
      if (fromYears < 0 || toYears < fromYears || toYears > 17) {
        throw new IllegalArgumentException(
            "A scope must be from 0 up to at most 17 years, and end no earlier than it starts");
      }
    }

    /**
     * Whether it is about a child of this age.
     *
     * @param bornOn the day of birth, not null
     * @param on the day of the meeting, not before the birth, not null
     * @return true if so; for the first 1,000 days on the second birthday too
     * @throws IllegalArgumentException if the meeting lies before the birth
     */
    public boolean covers(LocalDate bornOn, LocalDate on) {
      if (on.isBefore(bornOn)) {
        throw new IllegalArgumentException("A child must be born before it has an age");
      }
      LocalDate end = bornOn.plusYears(toYears + 1);
      return !on.isBefore(bornOn.plusYears(fromYears))
          && (on.isBefore(end) || (equals(FIRST_1000_DAYS) && on.equals(end)));
    }
  }

  /** Copies the lists and checks the number of members. */
  public ConsultationStructure {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(purpose, "purpose");
    participants = List.copyOf(participants);
    sometimes = List.copyOf(sometimes);
    counted = List.copyOf(counted);
    requireNonNull(frequency, "frequency");
    requireNonNull(scope, "scope");
    questions = List.copyOf(questions);
    children = List.copyOf(children);
    requireNonNull(rule, "rule");
    sources = List.copyOf(sources);
    if (members != null && members < 1) {
      throw new IllegalArgumentException("A number of members must be 1 or more");
    }
    if (!Set.copyOf(participants).stream().noneMatch(Set.copyOf(sometimes)::contains)) {
      throw new IllegalArgumentException("A guest must not be a standing participant as well");
    }
    Set<RoleCode> kinds = counted.stream().map(Counted::kind).collect(toSet());
    if (kinds.size() < counted.size() || !Set.copyOf(participants).containsAll(kinds)) {
      throw new IllegalArgumentException(
          "Organisations must be counted once a kind, and their kind be a standing participant");
    }
  }

  /**
   * Reads a structure from a pack.
   *
   * @param entry the entry of the section {@value #SECTION}, not null
   * @return the structure, never null
   * @throws nl.kansrijkestart.pack.PackException if the entry cannot be read
   */
  public static ConsultationStructure from(PackEntry entry) {
    return new StructureEntry(entry).structure();
  }

  /**
   * When the next meeting is due.
   *
   * @param last the day of the last meeting, not null
   * @param asOf the day of the question, not before the last meeting, not null
   * @return the answer, never null
   * @throws IllegalArgumentException if the last meeting lies after the day of the question
   */
  public NextMeeting next(LocalDate last, LocalDate asOf) {
    return new Rhythm(this).next(last, asOf);
  }

  /**
   * Whether it met often enough in the period of its frequency: the calendar year, the calendar
   * month or the week from Monday in which a day lies.
   *
   * @param meetings the days of the meetings; those outside the period are passed over; not null
   * @param in a day in the period, not null
   * @param asOf the day of the question; meetings after it do not count yet; not null
   * @return the answer, never null
   */
  public MeetingCount count(Collection<LocalDate> meetings, LocalDate in, LocalDate asOf) {
    return new Rhythm(this).count(meetings, in, asOf);
  }

  /**
   * Whether a question is one that it takes.
   *
   * @param question the code of the question, not null
   * @return true if so, or if the source does not limit them
   */
  public boolean takes(String question) {
    return questions.isEmpty() || questions.contains(requireNonNull(question, "question"));
  }

  /**
   * Whether a child is one that it is about. Who takes part, and what her consent opens to them, is
   * another question ({@link CaseTable}); so is the age ({@link Scope#covers}).
   *
   * <p>No meeting is about a child that was stillborn or died (verlies): what is said of it then is
   * neutral, gives no cause, and help for the family goes on. Where it is not known whether the
   * child lives, that is looked up first and not asked of the parents.
   *
   * <pre>{@code
   * ChildOnAgenda answer = aftercare.discusses(classifier.classify(child), child.alive());
   * }</pre>
   *
   * @param child what can be said of the child at birth, not null
   * @param alive whether the child lives, see {@link nl.kansrijkestart.birth.Child#alive()}, not
   *     null
   * @return fits where it lives and is of one of the kinds, or the source does not limit them;
   *     other where it is known not to live or to be of none; else a question; never null
   */
  public ChildOnAgenda discusses(BirthClassification child, Ternary alive) {
    requireNonNull(child, "child");
    if (requireNonNull(alive, "alive") == Ternary.FALSE) {
      return new ChildOnAgenda.Other(
          List.of(Reason.of(MeetingReasons.CHILD_NOT_FOR, rule, sources, Map.of())));
    }
    ChildOnAgenda ofKind = ofKind(child);
    return alive == Ternary.TRUE || ofKind instanceof ChildOnAgenda.Other
        ? ofKind
        : new ChildOnAgenda.AskFirst(
            List.of(Reason.of(MeetingReasons.CHILD_ALIVE_UNKNOWN, rule, sources, Map.of())));
  }

  /** The answer by the kind of child alone. */
  private ChildOnAgenda ofKind(BirthClassification child) {
    if (children.isEmpty()) {
      return new ChildOnAgenda.Fits(
          List.of(Reason.of(MeetingReasons.CHILD_ANY, rule, sources, Map.of())));
    }
    Ternary fits = children.stream().map(kind -> kind.of(child)).reduce(Ternary.FALSE, Ternary::or);
    List<Source> standsOn =
        Stream.concat(sources.stream(), children.stream().map(kind -> kind.limit(child)))
            .distinct()
            .toList();
    return switch (fits) {
      case TRUE ->
          new ChildOnAgenda.Fits(
              List.of(Reason.of(MeetingReasons.CHILD_FITS, rule, standsOn, Map.of())));
      case FALSE ->
          new ChildOnAgenda.Other(
              List.of(Reason.of(MeetingReasons.CHILD_OTHER, rule, standsOn, Map.of())));
      case UNKNOWN ->
          new ChildOnAgenda.AskFirst(
              List.of(Reason.of(MeetingReasons.CHILD_UNKNOWN, rule, standsOn, Map.of())));
    };
  }

  /** Whether somebody is known to be of a role or organisation that it names, guests included. */
  boolean names(Participant one) {
    return participants.isEmpty()
        || Stream.concat(participants.stream(), sometimes.stream())
            .anyMatch(named -> named.equals(one.who().role()) || named.equals(one.kind()));
  }

  /**
   * Records how many were there.
   *
   * @param present how many were there, 0 or more
   * @param guests how many of them were invited as guests, 0 or more
   * @return the number, or a refusal where it is more than the members and guests together; never
   *     null
   * @throws IllegalArgumentException if a number is negative
   */
  public Result<Integer> attendance(int present, int guests) {
    if (present < 0 || guests < 0) {
      throw new IllegalArgumentException("A number of people must be 0 or more");
    }
    return members != null && present - guests > members
        ? Result.refused(
            List.of(
                Reason.of(
                    MeetingReasons.MORE_THAN_INVITED,
                    rule,
                    sources,
                    Map.of("present", present, "members", members, "guests", guests))))
        : Result.accepted(present);
  }
}

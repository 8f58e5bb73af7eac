package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The one record that birth care, the city with youth health care, and the woman share (integraal
 * geboortedossier). An entry stands in it once; both domains read it by the same key.
 *
 * <p>Who reads what:
 *
 * <ul>
 *   <li>A professional who is involved at that instant: what her consent covers for that
 *       professional and purpose, at any time; for others never, whatever a consent says.
 *   <li>She herself: all of her own data, without any consent. Not those of her partner or of
 *       others: these are theirs.
 *   <li>What belongs to a running report ({@link Entry#withholding}): the professionals of the side
 *       that wrote it, under the same consent, marked as withheld. Neither she nor the other side,
 *       until a professional of the side that wrote it releases it by writing it without the mark.
 * </ul>
 *
 * <p>Who writes what: each side its own part. Nobody keeps an entry back without a {@link
 * ReportingCode} on the same person. Every reading and writing, refused or not, goes through a
 * {@link DisclosureGate}, which logs it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of the record, not null
 * @param woman whose record it is, not null
 * @param pregnancy the pregnancy that it is about, or null
 * @param holder the organisation that keeps it, not null
 * @param involved who is or was involved in the care for her, not null
 * @param entries the entries, each key once, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "woman", "pregnancy", "holder", "involved", "entries"})
public record SharedBirthRecord(
    RecordRef id,
    PersonId woman,
    @Nullable RecordRef pregnancy,
    Party holder,
    List<Involvement> involved,
    List<Entry> entries)
    implements Disclosable {

  /** Copies the lists; checks the keys, the holder, and that data on the woman are hers. */
  public SharedBirthRecord {
    requireNonNull(id, "id");
    requireNonNull(woman, "woman");
    requireNonNull(holder, "holder");
    involved = List.copyOf(involved);
    entries = List.copyOf(entries);
    Set<RecordRef> keys = new HashSet<>();
    for (Entry entry : entries) {
      if (!keys.add(entry.id())) {
        throw new IllegalArgumentException("A shared record must hold each entry once");
      }
      if ((entry.subject() == DataSubject.WOMAN) != entry.person().equals(woman)) {
        throw new IllegalArgumentException(
            "An entry must be about the woman of this record, or name another subject and person");
      }
    }
    if (holder.organization() == null) {
      throw new IllegalArgumentException(
          "A shared record must name the organisation that keeps it");
    }
  }

  /** Who writes a part of the record. */
  public enum Side {
    /** Birth care: midwife, hospital, maternity care (medisch domein). */
    @JsonProperty("birth-care")
    BIRTH_CARE,
    /** The city and youth health care (sociaal domein, gemeente en CJG). */
    @JsonProperty("city-and-youth")
    CITY_AND_YOUTH,
    /** The woman herself (de vrouw zelf). */
    @JsonProperty("woman")
    WOMAN
  }

  /**
   * That a professional is involved in the care for her (betrokkenheid).
   *
   * @param professional who, as person within an organisation, not null
   * @param kind the kind of that organisation, or null where it is not known; then a consent for a
   *     kind does not cover it
   * @param side for which side, not the woman's, not null
   * @param from from when, inclusive, not null
   * @param until when it ended, exclusive, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"professional", "kind", "side", "from", "until"})
  public record Involvement(
      Actor professional,
      @Nullable RoleCode kind,
      Side side,
      Instant from,
      @Nullable Instant until) {

    /** Checks that a person within an organisation is named, on a side, for some time. */
    public Involvement {
      requireNonNull(professional, "professional");
      requireNonNull(side, "side");
      requireNonNull(from, "from");
      if (professional.person() == null || professional.organization() == null) {
        throw new IllegalArgumentException(
            "Who is involved must be a person within an organisation");
      }
      if (side == Side.WOMAN) {
        throw new IllegalArgumentException(
            "A professional stands on the side of birth care or of the city and youth health care");
      }
      if (until != null && !from.isBefore(until)) {
        throw new IllegalArgumentException("An involvement must end after it begins");
      }
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }

    private boolean holds(Actor actor, Instant at) {
      return professional.equals(actor)
          && !at.isBefore(from)
          && (until == null || at.isBefore(until));
    }
  }

  /**
   * One entry, with who wrote it and when it was last changed.
   *
   * @param id the key, the same in both domains, not null
   * @param side whose part it belongs to, not null
   * @param person whose data it holds, not null
   * @param subject in which place in the family that person stands, not null
   * @param category the kind of data, not null
   * @param content a plain value, a {@link Disclosable}, or a list of these, as in a {@link Part};
   *     not null
   * @param author who wrote it as it stands, not null
   * @param updatedAt when that was, not null
   * @param withholding the report that keeps it from her and from the other side, or null; never
   *     for what the woman wrote herself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "id",
    "side",
    "person",
    "subject",
    "category",
    "content",
    "author",
    "updatedAt",
    "withholding"
  })
  public record Entry(
      RecordRef id,
      Side side,
      PersonId person,
      DataSubject subject,
      DataCategory category,
      Object content,
      Actor author,
      Instant updatedAt,
      @Nullable Withholding withholding)
      implements Disclosable {

    /**
     * Checks that nothing is missing, and that nothing of her own is withheld. That a report keeps
     * it back {@link SharedBirthRecord#write(DisclosureGate, Actor, Entry, ReportingCode)} checks.
     */
    public Entry {
      requireNonNull(id, "id");
      requireNonNull(side, "side");
      requireNonNull(person, "person");
      requireNonNull(subject, "subject");
      requireNonNull(category, "category");
      requireNonNull(content, "content");
      requireNonNull(author, "author");
      requireNonNull(updatedAt, "updatedAt");
      if (side == Side.WOMAN && withholding != null) {
        throw new IllegalArgumentException("What the woman wrote herself is not withheld");
      }
    }

    /**
     * The entry with its author and time, all of the kind of data of the entry; where it is not
     * about the woman, with the key of whom it is about.
     *
     * @return an immutable list, empty while it is withheld, never null
     */
    @Override
    public List<Part> parts() {
      return withholding == null ? all() : List.of();
    }

    private List<Part> all() {
      List<Part> parts = new ArrayList<>();
      parts.add(new Part("id", category, subject, id));
      if (subject != DataSubject.WOMAN) {
        parts.add(new Part("person", DataCategory.REFERENCE, subject, person));
      }
      parts.add(new Part("content", category, subject, content));
      parts.add(new Part("author", category, subject, author));
      parts.add(new Part("updatedAt", category, subject, updatedAt));
      parts.add(new Part("withheld", category, subject, withholding == null ? null : true));
      return List.copyOf(parts);
    }

    Entry withoutMark() {
      return new Entry(id, side, person, subject, category, content, author, updatedAt, null);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Reads, as a professional: what her consent covers of the kinds of data that are asked for. All
   * of these must be covered; a refusal says which are not.
   *
   * @param gate the gate of the host, not null
   * @param reader the professional, not null
   * @param categories the kinds of data that are needed, at least one, not null
   * @param at the instant, not null
   * @return what goes out; or, where the professional is not involved or she did not consent, every
   *     reason
   */
  public Result<Disclosure> read(
      DisclosureGate gate, Actor reader, Set<DataCategory> categories, Instant at) {
    Instant now = gate.now();
    Optional<Involvement> involvement = involvement(reader, at, now);
    OrganizationId organization = reader.organization();
    if (involvement.isEmpty() && organization == null) {
      EntryRules.logRead(gate, gate.orNow(at), reader, woman, categories, false);
      return Result.refused(List.of(Reason.of(DisclosureReasons.NOT_INVOLVED)));
    }
    DisclosureRequest question =
        DisclosureRequest.ofWoman(
            woman,
            Purpose.CARE,
            holder,
            new Party(organization, involvement.map(Involvement::kind).orElse(null), reader.role()),
            categories,
            at);
    DisclosureRequest request = pregnancy == null ? question : question.withContext(pregnancy);
    if (involvement.isEmpty()) {
      Reason reason = Reason.of(DisclosureReasons.NOT_INVOLVED);
      DisclosureRequest asked = request.withAt(gate.orNow(at));
      return Result.refused(
          gate.logged(reader, new ConsentDecision.Deny(asked, categories, List.of(reason)), null)
              .reasons());
    }
    Side side = involvement.get().side();
    List<Entry> withheld =
        entries.stream().filter(e -> e.withholding() != null && e.side() == side).toList();
    return withheld.isEmpty()
        ? gate.disclose(reader, this, request)
        : gate.disclose(reader, asReadBy(side), this, withheld, request);
  }

  /**
   * What the professionals of one side read: with what that side wrote and withholds, which carries
   * a part {@code withheld}. A receipt of such a reading is checked against this, not against the
   * record.
   *
   * @param side which side; for the woman's it is what she reads, not null
   * @return the record as that side reads it, never null
   */
  public Disclosable asReadBy(Side side) {
    requireNonNull(side, "side");
    List<Part> parts = new ArrayList<>(parts());
    for (Entry entry : entries) {
      if (entry.withholding() != null && entry.side() == side) {
        Disclosable whole = entry::all;
        parts.add(new Part(entry.id().value(), entry.category(), entry.subject(), whole));
      }
    }
    return () -> List.copyOf(parts);
  }

  /**
   * Reads, as the woman herself: all of her own data. That the reader is who she says is for the
   * host to establish.
   *
   * @param gate the gate of the host, not null
   * @param reader the woman, not null
   * @param at the instant, not null
   * @return her data; or, for anybody else, a refusal
   */
  public Result<List<Disclosure.Item>> readOwn(DisclosureGate gate, Actor reader, Instant at) {
    boolean herself = woman.equals(reader.person());
    List<Reason> against = new ArrayList<>();
    GateChecks.untimely(at, gate.now()).ifPresent(against::add);
    if (!herself) {
      against.add(Reason.of(DisclosureReasons.NOT_HERSELF));
    }
    boolean opens = against.isEmpty();
    Set<DataCategory> all = Set.of(DataCategory.values());
    Projection projection = new Projection(woman, DataSubject.WOMAN, all);
    List<Disclosure.Item> items = opens ? projection.of(Tree.of(this)) : List.of();
    Set<DataCategory> seen = HostReceipt.categories(projection.disclosed);
    EntryRules.logRead(gate, gate.orNow(at), reader, woman, opens ? seen : all, opens);
    return opens ? Result.accepted(items) : Result.refused(against);
  }

  /**
   * Writes an entry: a new one, or a later version of one by its key. Its author must be the
   * writer, who writes in the own part only: an involved professional in that of the own side, the
   * woman in hers. An entry that is withheld is refused: it needs its report. A later version keeps
   * the mark that withholds an entry: the same report, and no earlier day of review. To let it go,
   * {@link #release} it.
   *
   * @param gate the gate of the host, not null
   * @param writer who writes, not null
   * @param entry the entry, with the instant of writing, not null
   * @return the record with the entry; or every reason why it is not written
   */
  public Result<SharedBirthRecord> write(DisclosureGate gate, Actor writer, Entry entry) {
    return written(gate, writer, entry, null);
  }

  /**
   * The same for an entry that is withheld because of a report. The report must be on the person of
   * the entry, of which a step (more than anonymous advice) is on record by then, and the mark of
   * the entry must be its {@link ReportingCode#withholding}.
   *
   * @param gate the gate of the host, not null
   * @param writer who writes, not null
   * @param entry the entry, with the instant of writing, not null
   * @param report the report that keeps it back, not null
   * @return the record with the entry; or every reason why it is not written
   */
  public Result<SharedBirthRecord> write(
      DisclosureGate gate, Actor writer, Entry entry, ReportingCode report) {
    return written(gate, writer, entry, requireNonNull(report, "report"));
  }

  private Result<SharedBirthRecord> written(
      DisclosureGate gate, Actor writer, Entry entry, @Nullable ReportingCode report) {
    Optional<Entry> earlier =
        entries.stream().filter(known -> known.id().equals(entry.id())).findFirst();
    List<Reason> against = EntryRules.against(this, gate.now(), writer, entry, earlier);
    Instant at = gate.orNow(entry.updatedAt());
    Withholding founded = EntryRules.keepsBack(report, entry) ? entry.withholding() : null;
    if (entry.withholding() != null && founded == null) {
      against.add(Reason.of(DisclosureReasons.WITHHELD_WITHOUT_REPORT));
    }
    AuditEvent.Builder event =
        gate.event(
                earlier.isEmpty() ? AuditKind.ADD : AuditKind.CHANGE,
                at,
                writer,
                entry.person(),
                Purpose.CARE,
                Set.of(entry.category()),
                null)
            .subject(entry.subject())
            .outcome(against.isEmpty() ? AuditOutcome.DONE : AuditOutcome.REFUSED);
    Withholding mark =
        founded == null && !against.isEmpty()
            ? earlier.map(Entry::withholding).orElse(null)
            : founded;
    if (mark != null) {
      event.withholding(GateChecks.stillRunning(mark, at));
    }
    if (!against.isEmpty()) {
      gate.log(event);
      return Result.refused(against);
    }
    List<Entry> more = new ArrayList<>(entries);
    earlier.ifPresent(more::remove);
    more.add(entry);
    SharedBirthRecord written = new SharedBirthRecord(id, woman, pregnancy, holder, involved, more);
    gate.log(event);
    return Result.accepted(written);
  }

  /**
   * Takes off, on purpose, the mark with which a report withheld an entry; it shows from here on.
   *
   * @param gate the gate of the host, not null
   * @param professional who releases it, involved on the side that wrote it, not null
   * @param entry the key of the entry, not null
   * @param at the instant, not null
   * @return the record; or why not, which is the same where there is no such entry
   */
  public Result<SharedBirthRecord> release(
      DisclosureGate gate, Actor professional, RecordRef entry, Instant at) {
    Instant now = gate.now();
    Optional<Side> side = involvement(professional, at, now).map(Involvement::side);
    Optional<Entry> found =
        entries.stream()
            .filter(one -> one.id().equals(entry) && side.equals(Optional.of(one.side())))
            .findFirst();
    Optional<Reason> untimely = GateChecks.untimely(at, now);
    if (untimely.isPresent() || found.isEmpty()) {
      return Result.refused(List.of(untimely.orElse(Reason.of(DisclosureReasons.NOT_INVOLVED))));
    }
    Entry known = found.get();
    gate.log(
        gate.event(
                AuditKind.CHANGE,
                at,
                professional,
                known.person(),
                Purpose.CARE,
                Set.of(known.category()),
                null)
            .subject(known.subject()));
    List<Entry> more = new ArrayList<>(entries);
    more.set(more.indexOf(known), known.withoutMark());
    return Result.accepted(new SharedBirthRecord(id, woman, pregnancy, holder, involved, more));
  }

  /** Who is involved at the instant that is named, and now. */
  Optional<Involvement> involvement(Actor actor, Instant at, Instant now) {
    return involved.stream()
        .filter(one -> one.holds(actor, at) && one.holds(actor, now))
        .findFirst();
  }

  /**
   * The key of the record and of the woman, and each entry that is not withheld, by its key. Who is
   * involved is not disclosed with it.
   *
   * @return an immutable list, never null
   */
  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.ofWoman("id", DataCategory.REFERENCE, id));
    parts.add(Part.ofWoman("woman", DataCategory.REFERENCE, woman));
    for (Entry entry : entries) {
      if (entry.withholding() == null) {
        parts.add(new Part(entry.id().value(), entry.category(), entry.subject(), entry));
      }
    }
    return List.copyOf(parts);
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}

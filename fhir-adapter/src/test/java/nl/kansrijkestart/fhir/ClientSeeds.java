package nl.kansrijkestart.fhir;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.client.ResidenceStatus;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactHours;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/** Clients by a seed. */
final class ClientSeeds {

  private ClientSeeds() {}

  static Client client(Seeds seeds) {
    return new Client(
        seeds.person(),
        seeds.maybe(seeds::name),
        seeds.maybe(() -> Bsn.parse(seeds.of(List.of("111222333", "123456782")))),
        seeds.maybe(() -> seeds.before(Seeds.DAY, 16_000)),
        new Communication(
            seeds.maybe(() -> seeds.of(List.of("nl", "ti", "pt-BR", "ckb", "ar"))),
            seeds.ternary(),
            seeds.ternary()),
        residence(seeds),
        seeds.maybe(() -> seeds.of(ResidenceStatus.class)),
        safeContact(seeds));
  }

  private static Residence residence(Seeds seeds) {
    Residence.Kind kind = seeds.of(Residence.Kind.class);
    Residence.Address stay =
        kind == Residence.Kind.NO_FIXED_PLACE
            ? seeds.maybe(() -> Residence.Address.of(Municipality.parse("GM0606")))
            : seeds.maybe(() -> address(seeds));
    Residence.Address registered = seeds.maybe(() -> address(seeds));
    return new Residence(
        kind, stay, registered == null ? seeds.ternary() : Ternary.TRUE, registered);
  }

  private static Residence.@Nullable Address address(Seeds seeds) {
    String street = seeds.maybe(() -> seeds.of(List.of("Dorpsstraat", "1e Voorbeeldlaan")));
    return new Residence.Address(
        street,
        seeds.maybe(() -> 1 + seeds.upTo(99_998)),
        seeds.maybe(() -> seeds.of(List.of("A", "bis", "3 hoog"))),
        seeds.maybe(() -> PostalCode.parse(seeds.of(List.of("2611ET", "2611")))),
        seeds.of(List.of("Voorbeelddorp", "Rotterdam")),
        seeds.maybe(() -> Municipality.parse(seeds.of(List.of("GM0599", "GM0597", "GM9999")))));
  }

  private static SafeContact safeContact(Seeds seeds) {
    Set<ContactChannel> safe = seeds.some(ContactChannel.class);
    Set<ContactChannel> unsafe = EnumSet.copyOf(EnumSet.allOf(ContactChannel.class));
    unsafe.removeAll(safe);
    if (seeds.yes()) {
      unsafe.clear();
    }
    return new SafeContact(
        safe,
        unsafe,
        seeds.list(2, () -> hours(seeds)),
        seeds.ternary(),
        seeds.ternary(),
        seeds.ternary(),
        seeds.maybe(() -> "Praktijk De Proef"),
        seeds.some(SafeContact.Circle.class),
        seeds.list(2, seeds::person),
        seeds.ternary(),
        seeds.maybe(() -> seeds.before(Seeds.DAY, 300)));
  }

  private static ContactHours hours(Seeds seeds) {
    return seeds.yes()
        ? ContactHours.anyTime()
        : new ContactHours(
            EnumSet.of(seeds.of(java.time.DayOfWeek.class)),
            LocalTime.of(9, seeds.upTo(59)),
            LocalTime.of(17, 30, seeds.upTo(59)));
  }
}

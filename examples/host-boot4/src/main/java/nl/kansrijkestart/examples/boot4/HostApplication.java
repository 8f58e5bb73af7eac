package nl.kansrijkestart.examples.boot4;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.kansrijkestart.examples.host.FamilyDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** A host on Spring Boot 4: Jackson 3 and Hibernate Validator 9. */
@SpringBootApplication(proxyBeanMethods = false)
public class HostApplication {

  /**
   * Starts the host.
   *
   * @param args the arguments of Spring Boot
   */
  public static void main(String[] args) {
    SpringApplication.run(HostApplication.class, args);
  }

  /** The clock of the system, or a fixed one for tests and demonstrations. */
  @Bean
  Clock clock(@Value("${host.clock:}") String fixed) {
    return fixed.isEmpty()
        ? Clock.systemDefaultZone()
        : Clock.fixed(Instant.parse(fixed), ZoneOffset.UTC);
  }

  @Bean
  FamilyDesk familyDesk(Validator validator, Clock clock) {
    return new FamilyDesk(validator, clock);
  }

  /** Strict where a mistake could hurt: nothing is lost, guessed or turned into a zero. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
  }
}

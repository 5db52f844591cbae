package org.ignite.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.ignite.gateway.catalogue.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private final RouteTable table =
      new RouteTable(
          List.of(
              operation("participants", "GET", "/api/v1/cohorts/{id}"),
              operation("participants", "GET", "/api/v1/cohorts/current"),
              operation("participants", "POST", "/api/v1/cohorts/{id}/places"),
              operation("sessions", "GET", "/api/v1/cohorts/{id}/places"),
              operation("sessions", "GET", "/api/v1/cohorts/{id}/allocations/{allocation}")));

  @Test
  void aTemplateMatchesOneSegment() {
    assertThat(templateOf("/api/v1/cohorts/7")).isEqualTo("/api/v1/cohorts/{id}");
    assertThat(table.find("/api/v1/cohorts/7/8")).isNull();
  }

  @Test
  void aLiteralSegmentWinsOverATemplate() {
    assertThat(templateOf("/api/v1/cohorts/current")).isEqualTo("/api/v1/cohorts/current");
  }

  @Test
  void aLiteralSegmentThatLeadsNowhereGivesWayToTheTemplate() {
    assertThat(templateOf("/api/v1/cohorts/current/allocations/1"))
        .isEqualTo("/api/v1/cohorts/{id}/allocations/{allocation}");
  }

  @Test
  void theMethodsOfOnePathMayBelongToTwoServices() {
    Endpoint endpoint = Objects.requireNonNull(table.find("/api/v1/cohorts/7/places"));
    assertThat(Objects.requireNonNull(endpoint.operation("POST")).service())
        .isEqualTo("participants");
    assertThat(Objects.requireNonNull(endpoint.operation("GET")).service()).isEqualTo("sessions");
    assertThat(Objects.requireNonNull(endpoint.operation("HEAD")).service()).isEqualTo("sessions");
    assertThat(endpoint.operation("PATCH")).isNull();
    assertThat(endpoint.allowed()).isEqualTo("GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "/",
        "/api/v1/cohorts",
        "/api/v1/cohorts/",
        "//api/v1/cohorts/7",
        "/api/v1//cohorts/7",
        "/api/v1/cohorts/..",
        "/api/v1/cohorts/.",
        "/api/v1/cohorts/%2e%2E",
        "/api/v1/cohorts/7%2Fplaces",
        "/api/v1/cohorts/7%5cplaces",
        "/api/v1/cohorts/7;a=b",
        "/api/v1/cohorts/7%3Ba=b"
      })
  void aPathThatAServiceCouldReadAsAnotherHasNoEndpoint(String path) {
    assertThat(table.find(path)).isNull();
  }

  @Test
  void theSameMethodAndPathInTwoDocumentsIsRefused() {
    assertThatThrownBy(
            () ->
                new RouteTable(
                    List.of(
                        operation("participants", "GET", "/api/v1/me"),
                        operation("sessions", "GET", "/api/v1/me"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("GET /api/v1/me is declared by participants and by sessions");
  }

  @Test
  void onePathUnderTwoTemplatesIsRefused() {
    assertThatThrownBy(
            () ->
                new RouteTable(
                    List.of(
                        operation("participants", "GET", "/api/v1/cohorts/{id}"),
                        operation("sessions", "POST", "/api/v1/cohorts/{cohortId}"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("{cohortId}");
  }

  private String templateOf(String path) {
    return Objects.requireNonNull(table.find(path)).template();
  }

  private static Operation operation(String service, String method, String template) {
    return new Operation(service, method, template, false);
  }
}

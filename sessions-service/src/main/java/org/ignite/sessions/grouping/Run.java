package org.ignite.sessions.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** One search, from the first descent to the end of its budget. */
final class Run {

  /** After as many fruitless children, in parts of the population, it begins anew with its best. */
  private static final int PATIENCE = 3;

  /** The speed is measured until that takes this part of the time. */
  private static final int MEASURED = 25;

  private static final long FIRST_MEASURED = 20_000;

  private final GroupingProblem problem;
  private final Budget budget;
  private final Progress progress;
  private final Deadline deadline;
  private final List<Worker> workers;
  private final ExecutorService executor;
  private final Population population;

  /** In nanoseconds, if the budget is one of time. */
  private final long time;

  private Population.Member best;
  private long tried;
  private int generation;

  /** Tried moves of all workers in a nanosecond, in the last round. */
  private double speed;

  Run(
      GroupingProblem problem,
      Budget budget,
      Progress progress,
      Deadline deadline,
      List<Worker> workers,
      ExecutorService executor) {
    this.problem = problem;
    this.budget = budget;
    this.progress = progress;
    this.deadline = deadline;
    this.workers = workers;
    this.executor = executor;
    time = deadline.left().toNanos();
    population = new Population(Plan.POPULATION, problem.groups());
    best = workers.getFirst().descend();
  }

  Grouping solve() throws InterruptedException {
    progress.better(best.value(), tried, deadline.elapsed());
    if (problem.groups() > 1) {
      Temperatures temperatures = workers.getFirst().temperatures();
      measureSpeed(temperatures);
      while (!isOver()) {
        grow(temperatures);
        breed(temperatures);
        generation++;
      }
    }
    return Grouping.of(problem, best.groupOf());
  }

  private boolean isOver() {
    return deadline.isOver() || left() == 0;
  }

  /** How many moves each worker may still try. */
  private long left() {
    return budget instanceof Budget.Iterations iterations
        ? Math.max(0, (iterations.count() - tried) / workers.size())
        : Long.MAX_VALUE;
  }

  private Plan plan() {
    double allowed =
        budget instanceof Budget.Iterations iterations ? iterations.count() : speed * time;
    return Plan.of(problem, allowed, generation);
  }

  /** Until it is known well enough; each round later corrects it. */
  private void measureSpeed(Temperatures temperatures) throws InterruptedException {
    long tries = FIRST_MEASURED;
    double taken = 0;
    while (budget instanceof Budget.Time && taken * MEASURED < time && !isOver()) {
      long each = tries;
      together(each, worker -> worker.start(temperatures, each));
      taken = each * workers.size() / speed;
      tries *= 2;
    }
  }

  /** Anneals random starts until the population is full. */
  private void grow(Temperatures temperatures) throws InterruptedException {
    int made = population.size();
    while (made < Plan.POPULATION && !isOver()) {
      long tries = Math.min(plan().startTries(), left());
      for (Population.Member member :
          together(tries, worker -> worker.start(temperatures, tries))) {
        population.offer(member);
        made++;
      }
    }
  }

  /** Anneals children until they are no better than the population. */
  private void breed(Temperatures temperatures) throws InterruptedException {
    int fruitless = 0;
    while (population.size() > 1 && fruitless < PATIENCE * Plan.POPULATION && !isOver()) {
      long tries = Math.min(plan().childTries(), left());
      for (Population.Member child :
          together(tries, worker -> worker.child(population, temperatures, tries))) {
        fruitless = population.offer(child) ? 0 : fruitless + 1;
      }
    }
    population.keepBest();
  }

  /** Lets all workers do the same at the same time; what they make comes in their order. */
  private List<Population.Member> together(long tries, Function<Worker, Population.Member> work)
      throws InterruptedException {
    List<Callable<Population.Member>> tasks = new ArrayList<>();
    for (Worker worker : workers) {
      tasks.add(() -> work.apply(worker));
    }
    long began = deadline.elapsed().toNanos();
    List<Population.Member> made = new ArrayList<>();
    for (Future<Population.Member> done : executor.invokeAll(tasks)) {
      made.add(result(done));
    }
    tried += tries * workers.size();
    long taken = Math.max(1, deadline.elapsed().toNanos() - began);
    speed = (double) (tries * workers.size()) / taken;
    for (Population.Member member : made) {
      if (member.value() > best.value()) {
        best = member;
        progress.better(best.value(), tried, deadline.elapsed());
      }
    }
    return made;
  }

  private static Population.Member result(Future<Population.Member> done)
      throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a strand of the search failed", e.getCause());
    }
  }
}

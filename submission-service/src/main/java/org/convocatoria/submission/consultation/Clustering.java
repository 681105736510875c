package org.convocatoria.submission.consultation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Puts vectors of votes that are alike into groups, by k-means. The number of groups is the one
 * with the clearest silhouette. The same vectors in the same order always form the same groups.
 */
final class Clustering {

  private static final int MOST_GROUPS = 5;
  private static final int STARTS = 6;
  private static final int STEPS = 25;

  /** The number of vectors that are dealt out at random, at most. */
  private static final int DEALT = 2_000;

  /** A silhouette that is clearer than chance by less shows no groups. */
  private static final double CLEARER = 0.08;

  private final byte[][] points;
  private final int smallest;

  private Clustering(byte[][] points, int smallest) {
    this.points = points;
    this.smallest = smallest;
  }

  /**
   * The group of each vector, counted from 0, the largest group first.
   *
   * @param smallest groups below this size are merged into the others
   * @return all 0 if no groups stand out
   */
  static int[] of(byte[][] points, int smallest) {
    Clustering given = new Clustering(points, smallest);
    Clustering dealt = new Clustering(dealt(points), 1);
    int[] best = new int[points.length];
    double clearest = CLEARER;
    for (int groups = 2; groups <= MOST_GROUPS; groups++) {
      double[][] centers = given.merged(given.centers(groups));
      double clearer = given.silhouette(centers) - dealt.silhouette(dealt.centers(groups));
      if (clearer > clearest) {
        clearest = clearer;
        best = given.nearest(centers);
      }
    }
    return numbered(best);
  }

  /** Shuffles the votes on each statement, so that its totals stay and nothing goes together. */
  private static byte[][] dealt(byte[][] points) {
    byte[][] dealt = Arrays.stream(points).limit(DEALT).map(byte[]::clone).toArray(byte[][]::new);
    Random random = new Random(0);
    for (int d = 0; d < dealt[0].length; d++) {
      for (int p = dealt.length - 1; p > 0; p--) {
        int other = random.nextInt(p + 1);
        byte vote = dealt[p][d];
        dealt[p][d] = dealt[other][d];
        dealt[other][d] = vote;
      }
    }
    return dealt;
  }

  /** The best of several starts, each with a seed of its own. */
  private double[][] centers(int groups) {
    return IntStream.range(0, STARTS)
        .mapToObj(seed -> settled(seeded(groups, new Random(seed))))
        .min(Comparator.comparingDouble(this::spread))
        .orElseThrow();
  }

  /** Chooses first centers that are far from each other (k-means++). */
  private double[][] seeded(int groups, Random random) {
    double[][] centers = new double[groups][];
    double[] distances = new double[points.length];
    Arrays.fill(distances, 1);
    for (int i = 0; i < groups; i++) {
      double[] center = vector(points[drawn(distances, random)]);
      centers[i] = center;
      boolean first = i == 0;
      Arrays.setAll(
          distances,
          p ->
              first
                  ? distance(points[p], center)
                  : Math.min(distances[p], distance(points[p], center)));
    }
    return centers;
  }

  private static int drawn(double[] weights, Random random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    int chosen = 0;
    while (chosen < weights.length - 1 && left >= weights[chosen]) {
      left -= weights[chosen];
      chosen++;
    }
    return chosen;
  }

  /** Moves the centers into the middle of what is nearest to them until nothing moves. */
  private double[][] settled(double[][] first) {
    double[][] centers = first;
    int[] groups = nearest(centers);
    for (int step = 0; step < STEPS; step++) {
      centers = means(groups, centers);
      int[] moved = nearest(centers);
      if (Arrays.equals(moved, groups)) {
        return centers;
      }
      groups = moved;
    }
    return centers;
  }

  /** An empty group stays where it was. */
  private double[][] means(int[] groups, double[][] before) {
    double[][] sums = new double[before.length][points[0].length];
    int[] sizes = sizes(groups, before.length);
    for (int p = 0; p < points.length; p++) {
      double[] sum = sums[groups[p]];
      for (int d = 0; d < sum.length; d++) {
        sum[d] += points[p][d];
      }
    }
    for (int g = 0; g < before.length; g++) {
      int size = sizes[g];
      double[] sum = sums[g];
      sums[g] = size == 0 ? before[g] : Arrays.stream(sum).map(each -> each / size).toArray();
    }
    return sums;
  }

  /** Dissolves the smallest group until none is too small. */
  private double[][] merged(double[][] found) {
    double[][] centers = found;
    while (centers.length > 1) {
      int[] sizes = sizes(nearest(centers), centers.length);
      int least =
          IntStream.range(0, sizes.length)
              .boxed()
              .min(Comparator.comparingInt(g -> sizes[g]))
              .orElseThrow();
      if (sizes[least] >= smallest) {
        return centers;
      }
      double[][] all = centers;
      centers =
          settled(
              IntStream.range(0, all.length)
                  .filter(g -> g != least)
                  .mapToObj(g -> all[g])
                  .toArray(double[][]::new));
    }
    return centers;
  }

  /** The mean of how much nearer a vector is to its own center than to the next, from -1 to 1. */
  private double silhouette(double[][] centers) {
    if (centers.length < 2) {
      return -1;
    }
    double sum = 0;
    for (byte[] point : points) {
      double[] distances =
          Arrays.stream(centers).mapToDouble(c -> Math.sqrt(distance(point, c))).sorted().toArray();
      sum += distances[1] == 0 ? 0 : (distances[1] - distances[0]) / distances[1];
    }
    return sum / points.length;
  }

  private double spread(double[][] centers) {
    int[] groups = nearest(centers);
    return IntStream.range(0, points.length)
        .mapToDouble(p -> distance(points[p], centers[groups[p]]))
        .sum();
  }

  private int[] nearest(double[][] centers) {
    int[] groups = new int[points.length];
    for (int p = 0; p < points.length; p++) {
      double least = Double.MAX_VALUE;
      for (int g = 0; g < centers.length; g++) {
        double distance = distance(points[p], centers[g]);
        if (distance < least) {
          least = distance;
          groups[p] = g;
        }
      }
    }
    return groups;
  }

  private static double distance(byte[] point, double[] center) {
    double sum = 0;
    for (int d = 0; d < center.length; d++) {
      double difference = point[d] - center[d];
      sum += difference * difference;
    }
    return sum;
  }

  private static double[] vector(byte[] point) {
    return IntStream.range(0, point.length).mapToDouble(d -> point[d]).toArray();
  }

  private static int[] sizes(int[] groups, int number) {
    int[] sizes = new int[number];
    for (int group : groups) {
      sizes[group]++;
    }
    return sizes;
  }

  /** The same groups with the largest first, and without gaps. */
  private static int[] numbered(int[] groups) {
    int[] sizes = sizes(groups, MOST_GROUPS);
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer g) -> -sizes[g]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] names = new int[sizes.length];
    IntStream.range(0, order.length).forEach(name -> names[order[name]] = name);
    return Arrays.stream(groups).map(g -> names[g]).toArray();
  }
}

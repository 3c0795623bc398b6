import { requireOneOf, requireThat } from "../quantity/error.ts";
import type { JointPosts } from "./consolidation-form.ts";
import type { DepartmentPost } from "./department.ts";
import { requirePost } from "./require-posts.ts";

/** Posts in common, marked as of one role unless they say otherwise: a new name alone would make them of two. */
export function jointPosts(joint: readonly JointPosts[]): DepartmentPost[] {
  return joint.flatMap(({ posts }) => posts.map((post) => ({ ...post, dual: post.dual ?? false })));
}

/** Stations and patrol are joined by people of two roles, not by posts in common. */
const JOINT_DUTIES = ["supervision", "administration", "dispatch", "other"] as const;

export function requireJoint(joint: readonly JointPosts[]): void {
  requireThat(Array.isArray(joint), "joint", "a list of { duty, posts }", joint);
  joint.forEach(({ duty, posts }, index) => {
    const argument = `joint[${index}]`;
    requireOneOf(`${argument}.duty`, duty, JOINT_DUTIES);
    requireThat(Array.isArray(posts), `${argument}.posts`, "a list of posts", posts);
    posts.forEach((post, at) => {
      requireOneOf(`${argument}.posts[${at}].duty`, post?.duty, [duty]);
      requirePost(`${argument}.posts[${at}]`, post);
    });
  });
}

/** Shaders of the ambient occlusion: how much of the sky each point of the picture sees, from the depth of its neighbours alone. */

export const WHOLE_PICTURE = `
varying vec2 vAt;
void main() { vAt = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;

/** Place of a point of the picture in the camera's frame, for perspective and plan alike. */
const PLACE = `
uniform sampler2D depth;
uniform mat4 unproject;
vec3 placeAt(vec2 at) {
  vec4 seen = unproject * vec4(vec3(at, texture2D(depth, at).x) * 2.0 - 1.0, 1.0);
  return seen.xyz / seen.w;
}`;

/**
 * Sixteen neighbours on a spiral, turned from pixel to pixel. A neighbour takes light as far as it stands above the surface of the point,
 * less with its distance; the surface's direction is that of the nearer of the two neighbours on each axis, so that edges keep theirs.
 */
export const OCCLUSION = `
varying vec2 vAt;
uniform mat4 project;
uniform vec2 size;
uniform float radius;
${PLACE}
const int NEIGHBOURS = 16;
void main() {
  if (texture2D(depth, vAt).x >= 0.99999) { gl_FragColor = vec4(1.0); return; }
  vec3 here = placeAt(vAt);
  // two pixels apart: the depth of a far floor comes in steps, and one pixel would make ramps of them
  vec2 px = 2.0 / size;
  vec3 east = placeAt(vAt + vec2(px.x, 0.0)) - here;
  vec3 west = here - placeAt(vAt - vec2(px.x, 0.0));
  vec3 north = placeAt(vAt + vec2(0.0, px.y)) - here;
  vec3 south = here - placeAt(vAt - vec2(0.0, px.y));
  vec3 surface = normalize(cross(abs(east.z) < abs(west.z) ? east : west, abs(north.z) < abs(south.z) ? north : south));
  float away = project[3][3] > 0.5 ? 1.0 : max(0.1, -here.z);
  vec2 reach = min(vec2(0.12), 0.5 * radius * vec2(project[0][0], project[1][1]) / away);
  float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  float taken = 0.0;
  for (int i = 0; i < NEIGHBOURS; i++) {
    float share = (float(i) + 0.5) / float(NEIGHBOURS);
    float angle = turn + float(i) * 2.39996323;
    vec3 to = placeAt(vAt + vec2(cos(angle), sin(angle)) * reach * share) - here;
    float near = max(0.0, 1.0 - dot(to, to) / (radius * radius));
    taken += near * max(0.0, dot(to, surface) - 0.015 - 0.001 * away) / (length(to) + 0.02);
  }
  gl_FragColor = vec4(clamp(1.0 - 1.9 * taken / float(NEIGHBOURS), 0.0, 1.0));
}`;

/** The shade smoothed over points of like depth, laid over the picture; then tone and colour space as without it. */
export const FINISHING = `
varying vec2 vAt;
uniform sampler2D picture;
uniform sampler2D shade;
uniform vec2 size;
uniform float strength;
${PLACE}
void main() {
  float here = placeAt(vAt).z;
  float sum = 0.0;
  float weight = 0.0;
  for (int x = -2; x < 2; x++)
    for (int y = -2; y < 2; y++) {
      vec2 at = vAt + (vec2(float(x), float(y)) + 0.5) * 2.0 / size;
      float like = 1.0 / (0.02 + abs(placeAt(at).z - here) / max(1.0, 0.02 * abs(here)));
      sum += like * texture2D(shade, at).x;
      weight += like;
    }
  gl_FragColor = texture2D(picture, vAt);
  gl_FragColor.rgb *= 1.0 - strength * (1.0 - sum / weight);
  gl_FragColor.a = 1.0;
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

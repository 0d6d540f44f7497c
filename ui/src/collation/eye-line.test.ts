// Tests of bringing two claims to one height.
import { describe, expect, it } from 'vitest';
import { meet, settle } from './eye-line';

const claim = (top: number, scroll = 0, most = 2000) => ({ top, scroll, most });

describe('meet', () => {
  it('brings both claims to the eye-line', () => {
    const meeting = meet(claim(1000), claim(700), 600, null);
    expect(meeting).toEqual({ y: 228, left: 772, right: 472, level: true });
  });
  it('is level as high up as a claim near the top allows', () => {
    const meeting = meet(claim(120), claim(900), 600, null);
    expect(meeting).toMatchObject({ y: 120, left: 0, right: 780, level: true });
  });
  it('is level as low down as a claim near the foot allows', () => {
    const meeting = meet(claim(2400, 0, 2000), claim(900), 600, null);
    expect(meeting).toMatchObject({ y: 400, left: 2000, right: 500, level: true });
  });
  it('says so when the edges keep them apart', () => {
    const meeting = meet(claim(50), claim(2900, 0, 2000), 600, null);
    expect(meeting.level).toBe(false);
  });
  it('leaves a clicked claim where it is and brings the other one to it', () => {
    expect(meet(claim(1000, 700), claim(700), 600, 'left')).toMatchObject({ y: 300, left: 700, right: 400 });
    expect(meet(claim(1000), claim(700, 500), 600, 'right')).toMatchObject({ y: 200, left: 800, right: 500 });
  });
  it('moves a clicked claim that stands too low or too high', () => {
    expect(meet(claim(1000, 450), claim(700), 600, 'left').y).toBe(228);
    expect(meet(claim(1000, 990), claim(700), 600, 'left').y).toBe(228);
  });
});

it('settles a single claim only when it is not comfortably in view', () => {
  expect(settle(claim(1000, 700), 600)).toBe(700);
  expect(settle(claim(1000, 0), 600)).toBe(772);
  expect(settle(claim(100, 900), 600)).toBe(0);
});
